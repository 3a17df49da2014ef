SELECT 'EZ78-0' AS record, step.day AS at, step.was AS from_state, step.now AS to_state, step.role || '岗' AS actor,
       step.role AS role, CASE WHEN step.shown THEN step.now || '文件' END AS evidence
FROM (VALUES (DATE '2023-05-06', CAST(NULL AS VARCHAR), '园区申报', '园区', false), (DATE '2023-05-20', '园区申报', '市审', '市教育局', false),
             (DATE '2023-06-02', '市审', '省级推荐', '市教育局', true), (DATE '2023-07-05', '省级推荐', '省级公示', '省教育厅', true),
             (DATE '2023-07-20', '省级公示', '省级认定', '省教育厅', true)) AS step(day, was, now, role, shown)
