SELECT 'F74-' || i AS record, listed - CAST(step.days AS INTEGER) AS at, step.was AS from_state, step.now AS to_state,
       step.role || '岗' AS actor, step.role AS role, CASE WHEN step.shown THEN '公布名单' END AS evidence
FROM (
    SELECT * FROM (VALUES (0, DATE '2023-09-08', '认定'), (1, DATE '2023-10-16', '立项培育'),
                          (2, DATE '2023-11-23', '立项培育'), (3, DATE '2023-06-30', '认定')) AS one(i, listed, reached)
    UNION ALL
    SELECT 10 + i, day_in(i, 'listed', '2023-03-20', '2023-11-10'), '认定' FROM range(13) AS r(i)
) AS f,
(VALUES (150, CAST(NULL AS VARCHAR), '申报', '学校', false), (120, '申报', '推荐', '学校', false),
        (0, '推荐', '立项培育', '主管部门', true), (0, '推荐', '认定', '主管部门', true)) AS step(days, was, now, role, shown)
WHERE step.now IN ('申报', '推荐', f.reached)
