SELECT 'PVP' || i AS record, step.day AS at, step.was AS from_state, step.now AS to_state, step.role || '岗' AS actor,
       step.role AS role, CASE WHEN step.shown THEN paper(i, step.now) END AS evidence
FROM range(3) AS r(i),
(VALUES (DATE '2023-01-10', CAST(NULL AS VARCHAR), '申请', '申请人', false), (DATE '2023-02-06', '申请', '受理', '审批机关', false),
        (DATE '2023-03-01', '受理', '初步审查', '申请人', true), (DATE '2023-08-10', '初步审查', '公告', '审批机关', true),
        (DATE '2023-10-20', '公告', '实质审查', '申请人', true)) AS step(day, was, now, role, shown)
