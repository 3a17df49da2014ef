SELECT 'V74-1' AS record, step.day AS at, step.was AS from_state, step.now AS to_state, step.role || '岗' AS actor,
       step.role AS role, CASE WHEN step.shown THEN '活动材料V74-1' END AS evidence
FROM (VALUES (DATE '2022-11-20', CAST(NULL AS VARCHAR), '计划', '主办', false), (DATE '2022-12-20', '计划', '告知', '主办', true),
             (DATE '2023-05-15', '告知', '举办', '主办', false), (DATE '2023-05-30', '举办', '报送', '主办', true),
             (DATE '2023-06-08', '报送', '核验', '核验', false)) AS step(day, was, now, role, shown)
