SELECT 'VR' || i AS record, day + CAST(step.days AS INTEGER) AS at, step.was AS from_state, step.now AS to_state,
       step.role || (i % 9) || step.now AS actor, step.role AS role, CASE WHEN step.shown THEN paper(i, step.now) END AS evidence
FROM (SELECT i, DATE '2023-10-09' + CAST(7 * (i // 60 % 12) + below(i, 'weekday', 5) AS INTEGER) AS day FROM range(240) AS r(i)) AS q,
(VALUES (0, 1, CAST(NULL AS VARCHAR), '申请', '用车人', false), (0, 2, '申请', '审批', '单位审批', false), (0, 3, '审批', '派单', '平台', false),
        (0, 4, '派单', '接单', '服务单位', false), (0, 5, '接单', '出车', '驾驶员', false), (0, 6, '出车', '完成', '驾驶员', false),
        (0, 7, '完成', '签单', '用车人', true), (10, 8, '签单', '结算', '财务', true), (11, 9, '结算', '评价', '用车人', false),
        (12, 10, '评价', '归档', '平台', false)) AS step(days, place, was, now, role, shown)
ORDER BY i, step.place
