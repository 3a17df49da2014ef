SELECT rec_id, '七十四' AS unit, kind, series, title, stage, tier, rank, cohort_total, cohort_hit, cycle_year,
       event_date, doc_no, paper(rec_id, 'recognition') AS evidence, evidence_grade, subject, '独立' AS role,
       report_verb, true AS names_body,
       CASE WHEN kind = '批示肯定' THEN '不录正文' ELSE '主动公开' END AS disclosure
FROM (VALUES
    ('R74A-1', '立项培育', 'T74A-FE', '现场工程师项目一', '立项培育', NULL, NULL, NULL, NULL, 2023, DATE '2023-10-20', '省教育厅通知〔2023〕现场工程师', 'E1红头文件或公布名单', '现场工程师项目一', '立项'),
    ('R74A-2', '立项培育', 'T74A-FE', '现场工程师项目二', '立项培育', NULL, NULL, NULL, NULL, 2023, DATE '2023-10-20', '省教育厅通知〔2023〕现场工程师', 'E1红头文件或公布名单', '现场工程师项目二', '立项'),
    ('R74A-N1', '批示肯定', 'T74A-NOTE', '元宇宙共同体落户获批示肯定', '认定', NULL, NULL, NULL, NULL, 2023, DATE '2023-09-26', '批字〔2023〕74-2号', 'E1红头文件或公布名单', NULL, NULL)
) AS r(rec_id, kind, series, title, stage, tier, rank, cohort_total, cohort_hit, cycle_year, event_date, doc_no,
       evidence_grade, subject, report_verb)
