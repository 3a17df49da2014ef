SELECT 'AG-BANK' || i AS record, DATE '2021-06-01' + CAST(20 * i + step.days AS INTEGER) AS at,
       step.was AS from_state, step.now AS to_state, step.role AS actor, step.role AS role,
       CASE WHEN step.now = '签署' THEN paper(i, 'bank agreement') END AS evidence
FROM range(17) AS r(i),
(VALUES (-30, CAST(NULL AS VARCHAR), '洽谈', '经办'), (0, '洽谈', '签署', '签发'), (1, '签署', '履行', '经办'))
    AS step(days, was, now, role)
