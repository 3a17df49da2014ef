SELECT 'MT' || i AS record, applied + CAST(step.days AS INTEGER) AS at, step.was AS from_state,
       step.now AS to_state, step.role || (i % 7) AS actor, step.role AS role,
       CASE WHEN step.shown THEN paper(i, step.now) END AS evidence
FROM (SELECT i, day_in(i, 'applied', '2023-03-20', '2023-11-20') AS applied FROM range(240) AS r(i)) AS t,
(VALUES (0, CAST(NULL AS VARCHAR), '申请', '受理岗', false), (3, '申请', '双方同意', '贷款人', true),
        (4, '双方同意', '贷款审批', '受理岗', false), (14, '贷款审批', '资金监管', '审批岗', true),
        (18, '资金监管', '合并登记', '登记机构', true), (20, '合并登记', '偿还旧贷', '监管银行', true),
        (22, '偿还旧贷', '注销旧抵押', '登记机构', true), (24, '注销旧抵押', '划付余款', '监管银行', true),
        (25, '划付余款', '办结', '受理岗', false), (20, '资金监管', '终止', '受理岗', true))
    AS step(days, was, now, role, shown)
WHERE (i < 200 AND step.now <> '终止') OR (i BETWEEN 200 AND 229 AND step.days <= 14)
   OR (i >= 230 AND (step.days <= 14 OR step.now = '终止'))
