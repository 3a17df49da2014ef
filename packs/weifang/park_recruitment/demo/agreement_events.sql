SELECT 'AG77-1' AS record, step.day AS at, step.was AS from_state, step.now AS to_state, step.role || '岗' AS actor,
       step.role AS role, CASE WHEN step.now = '签署' THEN '协议文本77-1' END AS evidence
FROM (VALUES (DATE '2023-08-20', CAST(NULL AS VARCHAR), '洽谈', '经办'), (DATE '2023-10-18', '洽谈', '签署', '签发'),
             (DATE '2023-11-01', '签署', '履行', '经办')) AS step(day, was, now, role)
