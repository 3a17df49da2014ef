SELECT 'IN' || i AS record, inspected - 5 + CAST(step.days AS INTEGER) AS at, step.was AS from_state, step.now AS to_state,
       step.role || i AS actor, step.role AS role, CASE WHEN step.shown THEN paper(i, step.now) END AS evidence
FROM (SELECT i, day_in(i, 'inspected', '2023-03-06', '2023-04-21') AS inspected FROM range(77) AS r(i)) AS n,
(VALUES (0, CAST(NULL AS VARCHAR), '计划', '机关事务中心', false), (5, '计划', '现场', '检查组', true), (6, '现场', '反馈', '检查组', true),
        (7, '反馈', '整改', '管理单位', false), (40, '整改', '办结', '机关事务中心', true)) AS step(days, was, now, role, shown)
