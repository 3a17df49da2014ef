SELECT * FROM (VALUES
    ('p76.third_batch_teams', '第三批国家级教师创新团队立项（培育）建设单位总数', 147.0, '教育部', '教师函〔2023〕9号'),
    ('p76.third_batch_medical', '其中医药卫生大类', 12.0, '院校年度报告', '院校年度报告，公布名单未核'),
    ('p76.third_batch_shandong', '其中山东省', 11.0, '教育部', '教师函〔2023〕9号')
) AS f(fact_id, title, value, stated_by, source_doc),
(SELECT '个' AS unit, DATE '2023-11-23' AS stated_on) AS s
