SELECT event_id, kind, name, named_year, '潍坊' AS city, scope, from_day, from_day + 2 AS to_day, false AS major
FROM (VALUES
    ('E71-1', '论坛', '现代园艺产业高质量发展科技论坛', NULL, '全省', DATE '2023-04-21'),
    ('E71-2', '会议', '山东园艺学会学术年会', NULL, '全省', DATE '2023-04-20'),
    ('E71-3', '展会', '寿光国际蔬菜种业博览会', 2023, '国际', DATE '2023-05-20')
) AS e(event_id, kind, name, named_year, scope, from_day)
