SELECT * FROM (VALUES
    ('FUND-SZ', '推介会', '基金招商推介会（深圳）', '深圳', DATE '2023-05-19', DATE '2023-05-20'),
    ('FUND-SH', '推介会', '基金招商推介会（上海）', '上海', DATE '2023-09-07', DATE '2023-09-08')
) AS e(event_id, kind, name, city, from_day, to_day),
(SELECT '全国' AS scope, false AS major) AS s
