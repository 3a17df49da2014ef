SELECT 'R70-T' || i AS record, DATE '2023-04-10' + CAST(28 * i + step.days AS INTEGER) AS at, step.was AS from_state, step.now AS to_state,
       step.role || step.now AS actor, step.role AS role, CASE WHEN step.shown THEN paper(i, step.now) END AS evidence
FROM range(8) AS r(i),
(VALUES (-10, CAST(NULL AS VARCHAR), '立项', '教务', false), (0, '立项', '开班', '班主任', true), (1, '开班', '考核', '班主任', false),
        (8, '考核', '归档', '教务', true)) AS step(days, was, now, role, shown)
