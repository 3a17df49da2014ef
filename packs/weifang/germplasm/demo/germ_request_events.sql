SELECT 'GR' || i AS record, applied + CAST(step.days AS INTEGER) AS at, step.was AS from_state, step.now AS to_state,
       step.role || '岗' AS actor, step.role AS role, CASE WHEN step.shown THEN paper(i, step.now) END AS evidence
FROM (SELECT i, day_in(i, 'applied', '2023-01-05', '2023-09-30') AS applied FROM range(12) AS r(i)) AS q,
(VALUES (0, CAST(NULL AS VARCHAR), '申请', '领用人', false), (3, '申请', '审查', '库管', false), (10, '审查', '批准', '库长', false),
        (20, '批准', '发放', '库管', true), (80, '发放', '结清', '领用人', true)) AS step(days, was, now, role, shown)
WHERE step.now <> '结清' OR i % 2 = 0
