SELECT 'R70-H' || i AS record, found + CAST(step.days AS INTEGER) AS at, step.was AS from_state, step.now AS to_state,
       step.role || step.now || i AS actor, step.role AS role, CASE WHEN step.shown THEN paper(i, step.now) END AS evidence
FROM (SELECT i, day_in(i % 77, 'inspected', '2023-03-06', '2023-04-21') AS found FROM range(96) AS r(i)) AS h,
(VALUES (0, CAST(NULL AS VARCHAR), '登记', '检查组', false), (1, '登记', '整改中', '牵头单位', false), (10, '整改中', '待复查', '责任单位', true),
        (13, '待复查', '销号', '复查', true), (10, '整改中', '挂账', '牵头单位', true)) AS step(days, was, now, role, shown)
WHERE CASE WHEN i < 84 THEN step.now <> '挂账' ELSE step.now NOT IN ('待复查', '销号') END
