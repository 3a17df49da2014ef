SELECT 'RTV-ARTICLE' AS rec_id, '市广播电视台' AS unit, '媒体报道' AS kind, 'rtv-article' AS series,
       '改革和融合发展情况刊发' AS title, '认定' AS stage, 2023 AS cycle_year, DATE '2023-07-15' AS event_date,
       paper(1, 'journal') AS evidence, 'E4媒体' AS evidence_grade, '独立' AS role, true AS names_body, '主动公开' AS disclosure
