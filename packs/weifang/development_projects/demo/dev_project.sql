SELECT * FROM (VALUES
    ('DP78-0', '虚拟仿真实训基地', '邮轮运营示范性虚拟仿真实训基地', '列为培育', '部级培育', DATE '2023-08-18'),
    ('DP78-1', '产教融合实践中心', '海洋工程装备产教融合实践中心', '被推荐', '省级推荐', DATE '2023-09-20')
) AS d(project_no, programme, official_name, report_verb, stage, stage_on),
(SELECT '七十八' AS unit, '山东海事职业学院' AS owner_school, '项目公布文件' AS paper) AS s
