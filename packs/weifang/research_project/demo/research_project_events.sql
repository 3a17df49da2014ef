SELECT 'RP' || i AS record, approved + CAST(step.days AS INTEGER) AS at, step.was AS from_state, step.now AS to_state,
       step.role || i AS actor, step.role AS role, CASE WHEN step.paper THEN paper(i, step.now) END AS evidence
FROM (SELECT i, CASE WHEN i < 5 THEN DATE '2023-04-01' + CAST(i * 20 AS INTEGER) ELSE DATE '2021-06-01' END AS approved FROM range(16) AS r(i)) AS p,
(VALUES (-90, CAST(NULL AS VARCHAR), '申报', '项目组', false),
        (0, '申报', '立项', '主管部门', true),
        (30, '立项', '在研', '项目组', true)) AS step(days, was, now, role, paper)
