SELECT rec_id, '七十四' AS unit, kind, series, title, stage, tier, rank, cohort_total, cohort_hit, cycle_year,
       event_date, doc_no, paper(rec_id, 'recognition') AS evidence, evidence_grade, subject, '独立' AS role,
       report_verb, true AS names_body,
       CASE WHEN kind = '批示肯定' THEN '不录正文' ELSE '主动公开' END AS disclosure
FROM (VALUES
    ('R74-1', '批示肯定', 'T74-NOTE', '“挑战杯”国赛获奖获批示肯定', '认定', NULL, NULL, NULL, NULL, 2023, DATE '2023-11-08', '批字〔2023〕74-1号', 'E1红头文件或公布名单', NULL, NULL),
    ('R74-QA2021', '排名考核', 'T74-QA', '2020年度办学质量考核第一名', '认定', NULL, 1, NULL, NULL, 2020, DATE '2021-07-15', '考核通报〔2021〕', 'E1红头文件或公布名单', NULL, NULL),
    ('R74-QA2022', '排名考核', 'T74-QA', '2021年度办学质量考核第一名', '认定', NULL, 1, NULL, NULL, 2021, DATE '2022-07-18', '考核通报〔2022〕', 'E1红头文件或公布名单', NULL, NULL),
    ('R74-QA2023', '排名考核', 'T74-QA', '2022年度办学质量考核第一名', '认定', NULL, 1, NULL, NULL, 2022, DATE '2023-07-20', '考核通报〔2023〕', 'E1红头文件或公布名单', NULL, NULL)
) AS r(rec_id, kind, series, title, stage, tier, rank, cohort_total, cohort_hit, cycle_year, event_date, doc_no,
       evidence_grade, subject, report_verb)
