SELECT rec_id, '七十六' AS unit, kind, series, title, stage, tier, rank, cohort_total, cohort_hit, cycle_year,
       event_date, doc_no, paper(rec_id, 'recognition') AS evidence, evidence_grade, subject, '独立' AS role,
       report_verb, true AS names_body,
       CASE WHEN kind = '批示肯定' THEN '不录正文' ELSE '主动公开' END AS disclosure
FROM (VALUES
    ('R76B-1', '业务认定', 'T76B-1', '国家骨干专业：护理', '认定', NULL, NULL, NULL, NULL, 2019, DATE '2019-07-01', '骨干专业公布文件', 'E1红头文件或公布名单', '护理', '被认定'),
    ('R76B-2', '业务认定', 'T76B-1', '国家骨干专业：智慧健康养老服务与管理', '认定', NULL, NULL, NULL, NULL, 2019, DATE '2019-07-01', '骨干专业公布文件', 'E1红头文件或公布名单', '智慧健康养老服务与管理', '被认定'),
    ('R76B-3', '业务认定', 'T76B-2', '省级高水平专业群1', '认定', NULL, NULL, NULL, NULL, 2021, DATE '2021-12-20', '高水平专业群公布文件', 'E1红头文件或公布名单', '专业群1', '被认定'),
    ('R76B-4', '业务认定', 'T76B-2', '省级高水平专业群2', '认定', NULL, NULL, NULL, NULL, 2021, DATE '2021-12-20', '高水平专业群公布文件', 'E1红头文件或公布名单', '专业群2', '被认定'),
    ('R76B-5', '业务认定', 'T76B-2', '省级高水平专业群3', '认定', NULL, NULL, NULL, NULL, 2021, DATE '2021-12-20', '高水平专业群公布文件', 'E1红头文件或公布名单', '专业群3', '被认定'),
    ('R76B-6', '试点示范', 'T76B-3', '双师教师评价改革', '立项培育', NULL, NULL, NULL, NULL, 2023, DATE '2023-06-20', '省教育厅通知', 'E1红头文件或公布名单', '学院', '立项'),
    ('R76B-7', '教学成果奖', 'T76B-4', '养老服务人才实践教学模式改革', '认定', '二等奖', NULL, NULL, NULL, 2022, DATE '2023-07-25', '国家级教学成果奖公布文件', 'E1红头文件或公布名单', '养老服务', '荣获'),
    ('R76B-8', '媒体报道', 'T76B-7', '人才培养改革经验报道', '认定', NULL, NULL, NULL, NULL, 2023, DATE '2023-09-19', '中央媒体版面', 'E4媒体', NULL, NULL),
    ('R76B-9', '立项培育', 'T76B-5', '护理专业教师团队', '立项培育', NULL, NULL, 147, 11, 2023, DATE '2023-11-23', '教师函〔2023〕9号', 'E1红头文件或公布名单', '护理专业教师团队', '获批立项(培育)'),
    ('R76B-10', '业务认定', 'T76B-6', '省级社区教育实验基地', '认定', NULL, NULL, NULL, NULL, 2023, DATE '2023-10-25', '第五批公布文件', 'E1红头文件或公布名单', '学院', '被认定')
) AS r(rec_id, kind, series, title, stage, tier, rank, cohort_total, cohort_hit, cycle_year, event_date, doc_no,
       evidence_grade, subject, report_verb)
