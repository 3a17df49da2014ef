SELECT 'P77-' || (20000 + i) AS record, step.day AS at, step.was AS from_state, step.now AS to_state,
       CASE WHEN step.role = '班主任' THEN '班主任' || (i % 60) ELSE step.role || '岗' END AS actor, step.role AS role
FROM range(2227) AS r(i),
(VALUES (DATE '2023-03-20', CAST(NULL AS VARCHAR), '入册', '就业办'), (DATE '2023-08-30', '入册', '登记去向', '班主任'),
        (DATE '2023-08-31', '登记去向', '学校核验', '就业办'), (DATE '2023-12-29', '学校核验', '锁定', '就业办')) AS step(day, was, now, role)
