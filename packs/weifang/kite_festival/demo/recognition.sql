SELECT rec_id, '七十二' AS unit, kind, series, title, '认定' AS stage, 2023 AS cycle_year, event_date, doc_no,
       paper(rec_id, 'recognition') AS evidence, 'E1红头文件或公布名单' AS evidence_grade, '独立' AS role, true AS names_body, disclosure
FROM (VALUES
    ('R72-01', '批示肯定', 'S72-01', '省长审阅肯定嘉年华成功举办', DATE '2023-11-14', '合成文号1', '不录正文'),
    ('R72-02', '表扬通报', 'S72-02', '嘉年华筹备举办工作表扬通报', DATE '2023-11-23', '合成文号2', '主动公开')
) AS r(rec_id, kind, series, title, event_date, doc_no, disclosure)
