SELECT 'AG69-' || i AS record, signed - 30 + CAST(step.days AS INTEGER) AS at, step.was AS from_state, step.now AS to_state,
       step.role || i AS actor, step.role AS role, CASE WHEN step.shown THEN paper(i, step.now) END AS evidence
FROM (SELECT i, day_in(i, 'partner', '2023-02-01', '2023-11-30') AS signed FROM range(15) AS r(i)) AS a,
(VALUES (0, CAST(NULL AS VARCHAR), '洽谈', '经办', false), (30, '洽谈', '签署', '签发', true), (31, '签署', '履行', '经办', false))
    AS step(days, was, now, role, shown)
