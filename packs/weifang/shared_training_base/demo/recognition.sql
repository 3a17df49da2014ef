SELECT rec_id, '七十八' AS unit, kind, series, title, stage, tier, rank, cohort_total, cohort_hit, cycle_year,
       event_date, doc_no, paper(rec_id, 'recognition') AS evidence, evidence_grade, subject, '独立' AS role,
       report_verb, true AS names_body,
       CASE WHEN kind = '批示肯定' THEN '不录正文' ELSE '主动公开' END AS disclosure
FROM (VALUES
    ('R78B-1', '批示肯定', 'T78B-1', '支持实训基地做强做优', '认定', NULL, NULL, NULL, NULL, 2023, DATE '2023-06-12', '批字〔2023〕78-1号', 'E1红头文件或公布名单', NULL, NULL)
) AS r(rec_id, kind, series, title, stage, tier, rank, cohort_total, cohort_hit, cycle_year, event_date, doc_no,
       evidence_grade, subject, report_verb)
