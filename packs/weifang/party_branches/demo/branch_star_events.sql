SELECT 'ST75-' || i AS record, step.day AS at, step.was AS from_state, step.now AS to_state,
       step.role || '岗' AS actor, step.role AS role, CASE WHEN step.now = '定星' THEN '定星文件2023' END AS evidence
FROM range(46) AS r(i),
(VALUES (DATE '2023-05-10', CAST(NULL AS VARCHAR), '自评', '支部'), (DATE '2023-05-22', '自评', '院系初评', '院系'),
        (DATE '2023-06-05', '院系初评', '组织部门复评', '组织部门'), (DATE '2023-06-19', '组织部门复评', '公示', '组织部门'),
        (DATE '2023-06-28', '公示', '定星', '组织部门')) AS step(day, was, now, role)
