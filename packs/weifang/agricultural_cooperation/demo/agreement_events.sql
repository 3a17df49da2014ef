SELECT a.record, step.day AS at, step.was AS from_state, step.now AS to_state, step.role AS actor, step.role AS role,
       CASE WHEN step.now = '签署' THEN paper(step.day, a.record) END AS evidence
FROM (VALUES ('AZ-NUST-1'), ('AZ-NUST-2')) AS a(record),
(VALUES (DATE '2023-08-01', CAST(NULL AS VARCHAR), '洽谈', '经办'), (DATE '2023-10-18', '洽谈', '签署', '签发'),
        (DATE '2023-10-20', '签署', '履行', '经办')) AS step(day, was, now, role)
