SELECT 'BL' || i AS record, granted - 40 + CAST(step.days AS INTEGER) AS at, step.was AS from_state, step.now AS to_state,
       step.role || (i % 7) || step.now AS actor, step.role AS role, CASE WHEN step.shown THEN paper(i, step.now) END AS evidence
FROM (SELECT i, day_in(i, 'granted', '2023-01-05', '2023-12-15') AS granted FROM range(74) AS r(i)) AS l,
(VALUES (0, CAST(NULL AS VARCHAR), '推荐', '供销社', false), (5, '推荐', '尽调', '供销社', true), (18, '尽调', '审批', '担保机构', false),
        (26, '审批', '反担保', '担保机构', true), (40, '反担保', '放款', '银行', true), (41, '放款', '贷后', '银行', false))
    AS step(days, was, now, role, shown)
