SELECT 'L74-' || i AS record, founded - CAST(step.days AS INTEGER) AS at, step.was AS from_state, step.now AS to_state,
       step.role || '岗' AS actor, step.role AS role, CASE WHEN step.shown THEN paper(i, 'charter') END AS evidence
FROM (
    SELECT i, CASE WHEN i = 0 THEN DATE '2023-05-20' ELSE day_in(i, 'founded74', '2019-03-01', '2023-10-31') END AS founded
    FROM range(88) AS r(i)
) AS p,
(VALUES (90, CAST(NULL AS VARCHAR), '筹建', '二级学院', false), (30, '筹建', '共建协议', '二级学院', true),
        (0, '共建协议', '运行', '产教融合处', false)) AS step(days, was, now, role, shown)
WHERE i < 86 OR step.now = '筹建'
