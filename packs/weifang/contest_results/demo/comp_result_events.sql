-- The course of the teachers' provincial prizes of unit 77.
SELECT 'R77-SJX' || i AS record, step.day AS at, step.was AS from_state, step.now AS to_state, step.role || '岗' AS actor,
       step.role AS role, CASE WHEN step.now = '公布' THEN '获奖名单77' END AS evidence
FROM range(7) AS r(i),
(VALUES (DATE '2023-05-10', CAST(NULL AS VARCHAR), '报名', '学校'), (DATE '2023-06-12', '报名', '选拔', '学校'),
        (DATE '2023-08-10', '选拔', '参赛', '学校'), (DATE '2023-08-18', '参赛', '公示', '组委会'),
        (DATE '2023-08-25', '公示', '公布', '组委会'), (DATE '2023-08-28', '公布', '核验', '核验'),
        (DATE '2023-08-29', '核验', '可引用', '签发')) AS step(day, was, now, role)
