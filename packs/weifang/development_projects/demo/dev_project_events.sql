SELECT * FROM (VALUES
    ('DP78-0', DATE '2023-03-10', CAST(NULL AS VARCHAR), '校级', '院校', CAST(NULL AS VARCHAR)),
    ('DP78-0', DATE '2023-05-16', '校级', '省级推荐', '省教育厅', '推荐文件'),
    ('DP78-0', DATE '2023-08-18', '省级推荐', '部级培育', '教育部', '培育名单'),
    ('DP78-1', DATE '2023-06-10', NULL, '校级', '院校', NULL),
    ('DP78-1', DATE '2023-09-20', '校级', '省级推荐', '省教育厅', '推荐文件')
) AS e(record, "at", from_state, to_state, role, evidence),
(SELECT '经办岗' AS actor) AS s
