SELECT 'HF-STAR' AS rec_id, '市住房公积金管理中心' AS unit, '表扬通报' AS kind, 'housing-star-post' AS series,
       '“星级服务岗”通报表彰' AS title, '认定' AS stage, 2023 AS cycle_year, DATE '2023-08-01' AS event_date,
       paper(1, 'star post') AS evidence, 'E1红头文件或公布名单' AS evidence_grade, '独立' AS role,
       '荣获' AS report_verb, true AS names_body, '主动公开' AS disclosure
