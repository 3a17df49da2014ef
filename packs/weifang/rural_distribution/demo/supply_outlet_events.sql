SELECT outlet || i AS record, DATE '2020-01-06' + CAST(step.days AS INTEGER) AS at, step.was AS from_state, step.now AS to_state,
       step.role || (i % 5) AS actor, step.role AS role, CASE WHEN step.shown THEN paper(i, step.now) END AS evidence
FROM (SELECT 'SC' AS outlet, i + 1 AS i FROM range(8) AS a(i) UNION ALL SELECT 'ST', i FROM range(67) AS b(i)
      UNION ALL SELECT 'SV', i FROM range(337) AS c(i)) AS o,
(VALUES (0, CAST(NULL AS VARCHAR), '规划', '县社', false), (10, '规划', '建设', '县社', false),
        (50, '建设', '验收', '市社', true), (60, '验收', '运营', '县社', false)) AS step(days, was, now, role, shown)
