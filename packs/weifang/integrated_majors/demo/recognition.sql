SELECT rec_id, '七十七' AS unit, kind, series, title, stage, tier, rank, cohort_total, cohort_hit, cycle_year,
       event_date, doc_no, paper(rec_id, 'recognition') AS evidence, evidence_grade, subject, '独立' AS role,
       report_verb, true AS names_body,
       CASE WHEN kind = '批示肯定' THEN '不录正文' ELSE '主动公开' END AS disclosure
FROM (VALUES
    ('R77A-1', '业务认定', 'T77A-1', '国家级高技能人才培训基地', '推荐', NULL, 1, NULL, NULL, 2023, DATE '2023-09-15', '省级推荐文件', 'E1红头文件或公布名单', '学院', '被推荐'),
    ('R77A-2', '立项培育', 'T77A-2', '工学一体化建设院校', '立项培育', NULL, NULL, NULL, NULL, 2023, DATE '2023-05-10', '公布文件二', 'E1红头文件或公布名单', '学院', '立项'),
    ('R77A-3', '业务认定', 'T77A-3', '集训基地：花艺', '认定', NULL, NULL, NULL, NULL, 2023, DATE '2023-12-20', '公布文件三', 'E1红头文件或公布名单', '花艺', '被认定'),
    ('R77A-4', '业务认定', 'T77A-3', '集训基地：酒店接待', '认定', NULL, NULL, NULL, NULL, 2023, DATE '2023-12-20', '公布文件三', 'E1红头文件或公布名单', '酒店接待', '被认定'),
    ('R77A-5', '立项培育', 'T77A-4', '高水平中等职业学校建设', '立项培育', NULL, NULL, NULL, NULL, 2023, DATE '2023-04-12', '公布文件四', 'E1红头文件或公布名单', '学院', '立项')
) AS r(rec_id, kind, series, title, stage, tier, rank, cohort_total, cohort_hit, cycle_year, event_date, doc_no,
       evidence_grade, subject, report_verb)
