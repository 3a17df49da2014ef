SELECT 'V' || i || '|2023' AS record, step.day AS at, step.was AS from_state, step.now AS to_state, step.role || i AS actor,
       step.role AS role, CASE WHEN step.shown THEN paper(i, step.now) END AS evidence
FROM range(471) AS r(i),
(VALUES (DATE '2023-12-01', CAST(NULL AS VARCHAR), '填报', '村', false), (DATE '2023-12-05', '填报', '公示', '村监委', true),
        (DATE '2023-12-12', '公示', '镇核', '镇街', false), (DATE '2023-12-18', '镇核', '县核', '县社', false),
        (DATE '2023-12-20', '县核', '锁定', '县社', true)) AS step(day, was, now, role, shown)
