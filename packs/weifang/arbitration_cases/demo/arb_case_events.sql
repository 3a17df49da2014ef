-- The steps of 2023's cases up to the tribunal.
SELECT '（2023）潍仲字第' || (i + 1) || '号' AS record, received + CAST(CASE step.now WHEN '收到申请' THEN 0 ELSE wait + step.days END AS INTEGER) AS at,
       step.was AS from_state, step.now AS to_state, step.actor AS actor, step.role AS role,
       CASE WHEN step.paper THEN paper(i, step.now) END AS evidence
FROM (SELECT i, day_in(20230000 + i, 'received', '2023-01-03', '2023-12-20') AS received,
             1 + below(20230000 + i, 'accepted', 4) AS wait FROM range(2501) AS r(i)) AS c,
(VALUES (0, CAST(NULL AS VARCHAR), '收到申请', '立案岗', '立案', false),
        (0, '收到申请', '受理', '立案岗', '立案', false),
        (15, '受理', '送达', '立案岗', '立案', true),
        (20, '送达', '组庭', '主任岗', '主任', false)) AS step(days, was, now, actor, role, paper)
