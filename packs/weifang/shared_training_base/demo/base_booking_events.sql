SELECT 'BK78-' || i AS record, CAST(DATE '2023-10-09' + CAST(7 * ((i // 12) // 5) + (i // 12) % 5 + step.days AS INTEGER) AS DATE) AS at,
       step.was AS from_state, step.now AS to_state, step.role || '岗' AS actor, step.role AS role,
       CASE WHEN step.now = '结算' THEN paper(i, 'bill') END AS evidence
FROM range(120) AS r(i),
(VALUES (-45, CAST(NULL AS VARCHAR), '申请', '院校'), (-30, '申请', '排课', '基地'), (-20, '排课', '发布', '基地'),
        (0, '发布', '上课', '院校'), (1, '上课', '核销', '基地'), (10, '核销', '结算', '基地')) AS step(days, was, now, role)
