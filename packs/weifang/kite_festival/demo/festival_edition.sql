SELECT edition_no, festival, ordinal, edition_no AS event, opens, closes, '线上+线下' AS mode, '主题活动' AS counted_grain,
       adhoc, notified, paper(edition_no, 'plan') AS plan, budget,
       CASE WHEN edition_no = 'KITE-37' THEN paper(edition_no, 'moved') END AS date_changed
FROM (VALUES
    ('KITE-37', '潍坊国际风筝会', 37, DATE '2020-09-26', DATE '2020-10-08', false, DATE '2019-12-20', 600000000),
    ('KITE-38', '潍坊国际风筝会', 38, DATE '2021-04-17', DATE '2021-05-20', false, DATE '2020-12-20', 650000000),
    ('KITE-39', '潍坊国际风筝会', 39, DATE '2022-04-16', DATE '2022-05-20', false, DATE '2021-12-20', 650000000),
    ('KITE-40', '潍坊国际风筝会', 40, DATE '2023-04-15', DATE '2023-05-20', false, DATE '2022-12-20', 700000000),
    ('CARNIVAL-2023', '潍坊国际风筝嘉年华', NULL, DATE '2023-09-26', DATE '2023-10-31', true, DATE '2023-08-10', 900000000)
) AS e(edition_no, festival, ordinal, opens, closes, adhoc, notified, budget)
