SELECT 'AIR' || i AS record, DATE '2023-03-01' + CAST(7 * (i // 3) + step.days AS INTEGER) AS at, step.was AS from_state,
       step.now AS to_state, step.role AS actor, step.role AS role,
       CASE WHEN step.shown THEN paper(i, step.now) END AS evidence
FROM range(126) AS r(i),
(VALUES (0, CAST(NULL AS VARCHAR), '登记', '电台', false), (1, '登记', '整改中', '牵头单位', false),
        (5, '整改中', '待复查', '责任单位', true), (6, '待复查', '销号', '复查', true))
    AS step(days, was, now, role, shown)
