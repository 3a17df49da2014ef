SELECT 'TC76-' || i AS record, from_day + CAST(step.days AS INTEGER) AS at, step.was AS from_state, step.now AS to_state,
       CASE WHEN step.role = '班主任' THEN '班主任76-' || i ELSE step.role || '岗' END AS actor, step.role AS role,
       CASE WHEN step.shown THEN paper(i, step.now) END AS evidence
FROM (SELECT i, day_in(i, 'day76', '2023-06-01', '2023-12-10') AS from_day FROM range(52) AS r(i)) AS c,
(VALUES (-10, CAST(NULL AS VARCHAR), '立项', '培训处', false), (0, '立项', '开班', '班主任', true),
        (1, '开班', '考核', '班主任', false), (12, '考核', '归档', '教务', true)) AS step(days, was, now, role, shown)
