SELECT rec_id, '七十五' AS unit, kind, series, title, stage, tier, rank, cohort_total, cohort_hit, cycle_year,
       event_date, doc_no, paper(rec_id, 'recognition') AS evidence, evidence_grade, subject, '独立' AS role,
       report_verb, true AS names_body,
       CASE WHEN kind = '批示肯定' THEN '不录正文' ELSE '主动公开' END AS disclosure
FROM (VALUES
    ('R75A-1', '业务认定', 'T75A-1', '样板支部一', '认定', NULL, NULL, NULL, NULL, 2023, DATE '2023-05-18', '公布文件一', 'E1红头文件或公布名单', 'PB75-0', '入选'),
    ('R75A-2', '业务认定', 'T75A-1', '样板支部二', '认定', NULL, NULL, NULL, NULL, 2023, DATE '2023-05-18', '公布文件一', 'E1红头文件或公布名单', 'PB75-1', '入选'),
    ('R75A-3', '立项培育', 'T75A-2', '双带头人工作室', '立项培育', NULL, NULL, NULL, NULL, 2023, DATE '2023-09-12', '公布文件二', 'E1红头文件或公布名单', 'PB75-0', '立项'),
    ('R75A-4', '表彰', 'T75A-3', '先进基层党组织一', '认定', NULL, NULL, NULL, NULL, 2023, DATE '2023-06-27', '表彰决定', 'E1红头文件或公布名单', 'PB75-2', '荣获'),
    ('R75A-5', '表彰', 'T75A-3', '先进基层党组织二', '认定', NULL, NULL, NULL, NULL, 2023, DATE '2023-06-27', '表彰决定', 'E1红头文件或公布名单', 'PB75-3', '荣获'),
    ('R75A-6', '表彰', 'T75A-4', '铸魂育人先进基层党组织', '认定', NULL, NULL, NULL, NULL, 2023, DATE '2023-06-28', '表彰通报', 'E1红头文件或公布名单', 'PB75-4', '荣获'),
    ('R75A-N1', '批示肯定', 'T75A-N', '党建亮点做法获批示肯定', '认定', NULL, NULL, NULL, NULL, 2023, DATE '2023-10-09', '批字〔2023〕75-1号', 'E1红头文件或公布名单', NULL, NULL)
) AS r(rec_id, kind, series, title, stage, tier, rank, cohort_total, cohort_hit, cycle_year, event_date, doc_no,
       evidence_grade, subject, report_verb)
