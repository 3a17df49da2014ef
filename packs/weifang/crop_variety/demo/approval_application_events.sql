SELECT 'SD2019-' || i AS record, step.day AS at, step.was AS from_state, step.now AS to_state, step.role || '岗' AS actor,
       step.role AS role, CASE WHEN step.shown THEN paper(i, step.now) END AS evidence
FROM range(6) AS r(i),
(VALUES (DATE '2019-09-10', CAST(NULL AS VARCHAR), '申请', '育种者', false),
        (DATE '2020-03-01', '申请', '区域试验', '品种审定委员会', true), (DATE '2022-03-01', '区域试验', '生产试验', '品种审定委员会', true),
        (DATE '2023-03-01', '生产试验', '初审', '品种审定委员会', true), (DATE '2023-03-20', '初审', '公示', '品种审定委员会', false),
        (DATE '2023-05-10', '公示', '公告', '农业农村主管部门', true)) AS step(day, was, now, role, shown)
