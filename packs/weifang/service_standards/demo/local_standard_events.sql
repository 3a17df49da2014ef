SELECT 'BZ1' AS record, step.day AS at, step.was AS from_state, step.now AS to_state, step.role || step.now AS actor, step.role AS role,
       CASE WHEN step.shown THEN paper(0, step.now) END AS evidence
FROM (VALUES (DATE '2022-09-01', CAST(NULL AS VARCHAR), '申请', '起草单位', false), (DATE '2022-11-10', '申请', '立项', '标准化部门', true),
             (DATE '2022-11-20', '立项', '起草', '起草单位', false), (DATE '2023-03-01', '起草', '征求意见', '起草单位', true),
             (DATE '2023-05-15', '征求意见', '审查', '标准化部门', true), (DATE '2023-09-10', '审查', '批准', '标准化部门', true),
             (DATE '2023-09-25', '批准', '发布', '标准化部门', true), (DATE '2023-10-25', '发布', '实施', '起草单位', false))
    AS step(day, was, now, role, shown)
