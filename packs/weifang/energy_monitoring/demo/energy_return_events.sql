SELECT 'PI' || i || '|2022' AS record, step.day AS at, step.was AS from_state, step.now AS to_state, step.role || step.now || i AS actor,
       step.role AS role, CASE WHEN step.shown THEN paper(i, step.now) END AS evidence
FROM range(300) AS r(i),
(VALUES (DATE '2023-01-05', CAST(NULL AS VARCHAR), '填报', '单位', false), (DATE '2023-01-10', '填报', '单位审核', '单位', false),
        (DATE '2023-01-18', '单位审核', '主管审核', '主管部门', false), (DATE '2023-02-03', '主管审核', '会审', '机关事务中心', true),
        (DATE '2023-04-10', '会审', '锁定', '机关事务中心', true), (DATE '2023-05-10', '锁定', '公示', '机关事务中心', true))
    AS step(day, was, now, role, shown)
