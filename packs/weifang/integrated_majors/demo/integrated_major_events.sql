SELECT 'IM77-' || i AS record, step.day AS at, step.was AS from_state, step.now AS to_state, step.role || '岗' AS actor,
       step.role AS role, CASE WHEN step.now = '标准转化' THEN paper(i, 'standard') END AS evidence
FROM range(5) AS r(i),
(VALUES (DATE '2023-05-10', CAST(NULL AS VARCHAR), '立项', '专业系'), (DATE '2023-06-15', '立项', '标准转化', '专业系'),
        (DATE '2023-08-20', '标准转化', '资源建设', '专业系'), (DATE '2023-09-10', '资源建设', '试教', '教务处')) AS step(day, was, now, role)
