SELECT 'TT' || i AS record, public_from + CAST(step.days AS INTEGER) AS at, step.was AS from_state, step.now AS to_state,
       step.role AS actor, step.role AS role, CASE WHEN step.paper THEN paper(i, step.now) END AS evidence
FROM (SELECT i, CAST((2020 + i // 7) || '-03-01' AS DATE) + CAST(below(i, 'public', 200) AS INTEGER) AS public_from FROM range(27) AS r(i)) AS t,
(VALUES (-30, CAST(NULL AS VARCHAR), '拟转化', '成果转化岗', false),
        (-10, '拟转化', '定价', '成果转化岗', false),
        (0, '定价', '公示', '成果转化岗', true),
        (32, '公示', '签约', '院长', true)) AS step(days, was, now, role, paper)
