SELECT 'R70-5' AS rec_id, '七十' AS unit, '试点示范' AS kind, 'R70-CARS' AS series, '公车领域专项建设国家级试点' AS title, '立项培育' AS stage, 2023 AS cycle_year,
       DATE '2023-04-20' AS event_date, paper(0, 'pilot') AS evidence, 'E1红头文件或公布名单' AS evidence_grade, '市机关事务服务中心' AS subject,
       '独立' AS role, '立项' AS report_verb, true AS names_body, '主动公开' AS disclosure
