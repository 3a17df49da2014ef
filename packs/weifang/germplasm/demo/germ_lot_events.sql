SELECT 'LOT' || i AS record, received + CAST(step.days AS INTEGER) AS at, step.was AS from_state, step.now AS to_state,
       step.role AS actor, step.role AS role, CASE WHEN step.paper THEN paper(i, step.now) END AS evidence
FROM (SELECT i, day_in(i // 2, 'acquired', '2021-01-10', '2023-11-30') AS received FROM range(80) AS r(i)) AS l,
(VALUES (0, CAST(NULL AS VARCHAR), '入库待检', '收样岗', false),
        (5, '入库待检', '待首测', '干燥岗', true),
        (20, '待首测', '在库', '检测岗', true)) AS step(days, was, now, role, paper)
