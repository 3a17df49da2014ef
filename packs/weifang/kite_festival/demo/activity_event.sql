SELECT event_id, '赛事' AS kind, name, '潍坊' AS city, '国际' AS scope, from_day, to_day, true AS major, notified
FROM (VALUES
    ('KITE-37', '第37届潍坊国际风筝会', DATE '2020-09-26', DATE '2020-10-08', DATE '2019-12-20'),
    ('KITE-38', '第38届潍坊国际风筝会', DATE '2021-04-17', DATE '2021-05-20', DATE '2020-12-20'),
    ('KITE-39', '第39届潍坊国际风筝会', DATE '2022-04-16', DATE '2022-05-20', DATE '2021-12-20'),
    ('KITE-40', '第40届潍坊国际风筝会', DATE '2023-04-15', DATE '2023-05-20', DATE '2022-12-20'),
    ('CARNIVAL-2023', '2023潍坊国际风筝嘉年华', DATE '2023-09-26', DATE '2023-10-31', DATE '2023-08-10')
) AS e(event_id, name, from_day, to_day, notified)
