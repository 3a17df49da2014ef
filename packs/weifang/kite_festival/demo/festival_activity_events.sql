SELECT 'K40-' || i AS record, day AS at, was AS from_state, now AS to_state, role || i AS actor, role,
       CASE WHEN paper THEN paper(i, now) END AS evidence
FROM range(24) AS r(i),
(VALUES (DATE '2022-12-01', CAST(NULL AS VARCHAR), '策划', '承办', false, 'all'),
        (DATE '2023-02-01', '策划', '公告', '承办', true, 'all'),
        (DATE '2023-03-20', '公告', '许可', '公安', true, 'mass'),
        (DATE '2023-04-15', '许可', '举办', '承办', false, 'mass'),
        (DATE '2023-04-15', '公告', '举办', '承办', false, 'small'),
        (DATE '2023-05-15', '举办', '结束', '承办', false, 'all'),
        (DATE '2023-05-25', '结束', '统计', '承办', true, 'all'),
        (DATE '2023-06-15', '统计', '评估', '会展主管部门', false, 'all')) AS step(day, was, now, role, paper, which)
WHERE which = 'all' OR which = CASE WHEN i < 4 THEN 'mass' ELSE 'small' END
