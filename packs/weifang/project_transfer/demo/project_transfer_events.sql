SELECT 'TR' || i AS record, requested + CAST(step.days AS INTEGER) AS at,
       step.was AS from_state, step.now AS to_state, step.role || i AS actor, step.role AS role,
       CASE WHEN step.paper THEN paper(i, step.now) END AS evidence
FROM (SELECT i, day_in(i, 'requested', '2023-07-05', '2023-08-20') AS requested FROM range(52) AS r(i)) AS t,
(VALUES (0, CAST(NULL AS VARCHAR), '申请', '流出地', false),
        (1, '申请', '受理', '市招商办', false),
        (8, '受理', '承接', '流入地', false),
        (40, '承接', '协议', '市招商办', true),
        (45, '协议', '推进', '流入地', false),
        (70, '推进', '开工', '流入地', true)) AS step(days, was, now, role, paper)
WHERE step.now <> '开工' OR i < 21
