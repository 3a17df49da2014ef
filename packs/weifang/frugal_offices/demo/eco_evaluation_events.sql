SELECT 'EV' || i AS record, decided - 60 + CAST(step.days AS INTEGER) AS at, step.was AS from_state, step.now AS to_state,
       step.role || step.now || i AS actor, step.role AS role, CASE WHEN step.shown THEN paper(i, step.now) END AS evidence
FROM (SELECT i, day_in(i, 'eco', '2022-05-10', '2023-11-20') AS decided FROM range(74) AS r(i)) AS e,
(VALUES (0, CAST(NULL AS VARCHAR), '自评', '单位', false), (20, '自评', '申报', '单位', true),
        (40, '申报', '复核', '机关事务中心', true), (52, '复核', '公示', '机关事务中心', false),
        (60, '公示', '命名', '机关事务中心', true)) AS step(days, was, now, role, shown)
