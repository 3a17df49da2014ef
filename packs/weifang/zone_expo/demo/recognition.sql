SELECT rec_id, '潍坊国家农综区推进办' AS unit, kind, series, title, '认定' AS stage, 2023 AS cycle_year, event_date, doc_no,
       paper(event_date, rec_id) AS evidence, evidence_grade, '独立' AS role, true AS names_body, disclosure
FROM (VALUES
    ('ZONE-NOTE', '批示肯定', 'zone-note', '副省长批示', DATE '2023-11-03', '批示编号1', 'E1红头文件或公布名单', '不录正文'),
    ('ZONE-SPEECH', '典型发言', 'zone-speech', '全国会议典型发言', DATE '2023-09-26', CAST(NULL AS VARCHAR), 'E1红头文件或公布名单', '主动公开'),
    ('ZONE-THANKS', '感谢信', 'zone-thanks', '农业农村部感谢信', DATE '2023-05-10', '感谢信1', 'E1红头文件或公布名单', '依申请')
) AS r(rec_id, kind, series, title, event_date, doc_no, evidence_grade, disclosure)
