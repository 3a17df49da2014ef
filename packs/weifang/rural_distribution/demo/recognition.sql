SELECT r.rec_id, '六十九' AS unit, '业务认定' AS kind, r.series, r.title, '认定' AS stage, r.cycle_year, r.event_date,
       paper(r.rec_id, 'list') AS evidence, 'E1红头文件或公布名单' AS evidence_grade, r.subject, '牵头' AS role,
       r.report_verb, true AS names_body, '主动公开' AS disclosure
FROM (VALUES
    ('R69-1', 'R69-MODEL', '县域流通服务网络示范县', 2022, DATE '2023-01-18', '安丘市', '获评'),
    ('R69-2', 'R69-FOURTH', '“互联网+第四方物流”建设重点县', 2023, DATE '2023-08-25', '安丘市', '获批'),
    ('R69-3', 'R69-MODEL', '县域流通服务网络示范县', 2023, DATE '2023-08-25', '高密市', '获批')
) AS r(rec_id, series, title, cycle_year, event_date, subject, report_verb)
