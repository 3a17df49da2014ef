SELECT 'SS76-' || i AS record, opened - CAST(step.days AS INTEGER) AS at, step.was AS from_state, step.now AS to_state,
       step.role || '岗' AS actor, step.role AS role, CASE WHEN step.now = '挂牌' THEN paper(i, 'plaque') END AS evidence
FROM (SELECT i, day_in(i, 'opened76', '2023-03-01', '2023-11-20') AS opened FROM range(15) AS r(i)) AS s,
(VALUES (40, CAST(NULL AS VARCHAR), '申请', '社区'), (12, '申请', '验收', '妇联'), (0, '验收', '挂牌', '学院')) AS step(days, was, now, role)
