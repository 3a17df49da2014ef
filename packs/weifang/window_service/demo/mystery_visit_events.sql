SELECT 'MV' || i AS record, visited + CAST(step.days AS INTEGER) AS at, step.was AS from_state, step.now AS to_state,
       step.role || (i % 3) AS actor, step.role AS role,
       CASE WHEN step.shown THEN paper(i, step.now) END AS evidence
FROM (SELECT i, DATE '2023-01-09' + CAST(90 * (i // 60) + i % 60 AS INTEGER) AS visited FROM range(240) AS r(i)) AS v,
(VALUES (-7, CAST(NULL AS VARCHAR), '计划', '中心', false), (0, '计划', '暗访', '评估机构', false),
        (1, '暗访', '录入', '评估机构', true), (9, '录入', '确认', '中心', false), (12, '确认', '归档', '中心', false))
    AS step(days, was, now, role, shown)
