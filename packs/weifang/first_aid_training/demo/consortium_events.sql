SELECT 'K76-0' AS record, step.day AS at, step.was AS from_state, step.now AS to_state, step.role || '岗' AS actor,
       step.role AS role, CASE WHEN step.now = '成立大会' THEN '联盟章程' END AS evidence
FROM (VALUES (DATE '2023-04-10', CAST(NULL AS VARCHAR), '筹备', '秘书处'), (DATE '2023-05-26', '筹备', '成立大会', '理事会'),
             (DATE '2023-05-27', '成立大会', '运行', '秘书处')) AS step(day, was, now, role)
