SELECT 'AP77-' || i AS record, opened + CAST(step.days AS INTEGER) AS at, step.was AS from_state, step.now AS to_state,
       step.role || '岗' AS actor, step.role AS role, CASE WHEN step.now = '开班' THEN paper(i, 'filing') END AS evidence
FROM (SELECT i, day_in(i, 'opened', '2023-03-15', '2023-10-20') AS opened FROM range(24) AS r(i)) AS s,
(VALUES (-5, CAST(NULL AS VARCHAR), '备案', '企业'), (0, '备案', '开班', '人社部门'), (7, '开班', '教学', '院校')) AS step(days, was, now, role)
