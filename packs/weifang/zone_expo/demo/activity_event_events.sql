SELECT e.record, step.day AS at, step.was AS from_state, step.now AS to_state, step.role AS actor, step.role AS role,
       CASE WHEN step.shown THEN paper(step.day, e.record) END AS evidence
FROM (VALUES ('ZONE-FORUM'), ('ZONE-SMART'), ('ZONE-FOOD')) AS e(record),
(VALUES (DATE '2022-12-01', CAST(NULL AS VARCHAR), '计划', '主办', false), (DATE '2022-12-20', '计划', '告知', '主办', true),
        (DATE '2023-04-25', '告知', '举办', '主办', false), (DATE '2023-05-15', '举办', '报送', '主办', true),
        (DATE '2023-05-22', '报送', '核验', '核验', false)) AS step(day, was, now, role, shown)
