SELECT 'ZONE-APPLY' AS record, step.day AS at, step.was AS from_state, step.now AS to_state, step.role AS actor,
       step.role AS role, CASE WHEN step.shown THEN paper(1, step.now) END AS evidence
FROM (VALUES (DATE '2023-04-28', CAST(NULL AS VARCHAR), '组建', '园区', false), (DATE '2023-05-20', '组建', '园区申报', '园区', true),
             (DATE '2023-06-25', '园区申报', '省推荐', '省级教育部门', true), (DATE '2023-07-20', '省推荐', '评审', '教育部', false),
             (DATE '2023-09-04', '评审', '公示', '教育部', true)) AS step(day, was, now, role, shown)
