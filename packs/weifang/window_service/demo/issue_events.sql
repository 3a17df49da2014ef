SELECT 'MV-ISS' || i AS record, DATE '2023-02-01' + CAST(20 * i + step.days AS INTEGER) AS at, step.was AS from_state,
       step.now AS to_state, step.role || (i % 3) AS actor, step.role AS role,
       CASE WHEN step.shown THEN paper(i, step.now) END AS evidence
FROM range(12) AS r(i),
(VALUES (0, CAST(NULL AS VARCHAR), '登记', '评估机构', false), (1, '登记', '整改中', '牵头单位', false),
        (10, '整改中', '待复查', '责任单位', true), (12, '待复查', '销号', '复查', true))
    AS step(days, was, now, role, shown)
