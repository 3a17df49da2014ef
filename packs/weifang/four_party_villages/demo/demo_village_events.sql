SELECT 'V' || i AS record, applied + CAST(step.days AS INTEGER) AS at, step.was AS from_state, step.now AS to_state,
       step.role || (i % 9) AS actor, step.role AS role, CASE WHEN step.shown THEN paper(i, step.now) END AS evidence
FROM (SELECT i, day_in(i, 'four', '2020-06-01', '2023-10-10') AS applied FROM range(611) AS r(i)) AS v,
(VALUES (0, CAST(NULL AS VARCHAR), '申报', '村', false), (10, '申报', '镇审', '镇街', false),
        (20, '镇审', '县审', '县社', true), (40, '县审', '市认定', '市社', true)) AS step(days, was, now, role, shown)
