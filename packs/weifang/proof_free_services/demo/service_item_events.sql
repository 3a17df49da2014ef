SELECT 'G' || i AS record, live + CAST(step.days AS INTEGER) AS at, step.was AS from_state, step.now AS to_state,
       step.role AS actor, step.role AS role, CASE WHEN step.shown THEN paper(i, step.now) END AS evidence
FROM (SELECT i, day_in(i, 'live', '2022-06-01', '2023-06-30') AS live FROM range(39) AS r(i)) AS items,
(VALUES (-120, CAST(NULL AS VARCHAR), '梳理', '业务岗', false), (-60, '梳理', '接口联通', '数据岗', true),
        (-30, '接口联通', '试点', '业务岗', false), (0, '试点', '正式', '审批岗', true))
    AS step(days, was, now, role, shown)
