SELECT 'R69-4' AS rec_id, '六十九' AS unit, '入选名单' AS kind, 'R69-CASE' AS series, '“供银担”经验做法' AS title, '认定' AS stage,
       2023 AS cycle_year, DATE '2023-11-20' AS event_date, paper(0, 'case') AS evidence, 'E1红头文件或公布名单' AS evidence_grade,
       '市供销社' AS subject, '独立' AS role, '入选' AS report_verb, true AS names_body, '主动公开' AS disclosure
