SELECT rec_id, '七十四' AS unit, kind, series, title, stage, tier, rank, cohort_total, cohort_hit, cycle_year,
       event_date, doc_no, paper(rec_id, 'recognition') AS evidence, evidence_grade, subject, '独立' AS role,
       report_verb, true AS names_body,
       CASE WHEN kind = '批示肯定' THEN '不录正文' ELSE '主动公开' END AS disclosure
FROM (VALUES
    ('R74B-1', '业务认定', 'T74B-1', '教学名师', '认定', NULL, NULL, NULL, NULL, 2023, DATE '2023-09-08', '公布文件一', 'E1红头文件或公布名单', 'P74-100', '入选'),
    ('R74B-2', '立项培育', 'T74B-2', '名师（名匠）培育对象', '立项培育', NULL, NULL, NULL, NULL, 2023, DATE '2023-10-16', '公布文件二', 'E1红头文件或公布名单', 'P74-101', '立项'),
    ('R74B-3', '立项培育', 'T74B-3', '国家级教师创新团队', '立项培育', NULL, NULL, 147, 11, 2023, DATE '2023-11-23', '教师函〔2023〕9号', 'E1红头文件或公布名单', 'P74-102', '获批立项(培育)'),
    ('R74B-4', '业务认定', 'T74B-4', '社科青年人才团队', '认定', NULL, NULL, NULL, NULL, 2023, DATE '2023-06-30', '公布文件四', 'E1红头文件或公布名单', 'P74-103', '入选')
) AS r(rec_id, kind, series, title, stage, tier, rank, cohort_total, cohort_hit, cycle_year, event_date, doc_no,
       evidence_grade, subject, report_verb)
