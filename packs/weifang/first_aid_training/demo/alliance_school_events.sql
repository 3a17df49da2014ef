SELECT 'AS76-' || i AS record, step.day AS at, step.was AS from_state, step.now AS to_state, step.role || '岗' AS actor,
       step.role AS role, CASE WHEN step.now = '理事会同意' THEN '理事会决议一' END AS evidence
FROM range(48) AS r(i),
(VALUES (DATE '2023-05-10', CAST(NULL AS VARCHAR), '申请', '学校'), (DATE '2023-05-26', '申请', '理事会同意', '理事会'),
        (DATE '2023-05-27', '理事会同意', '挂牌', '秘书处')) AS step(day, was, now, role)
