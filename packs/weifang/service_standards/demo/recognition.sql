SELECT 'R70-6' AS rec_id, '七十' AS unit, '试点示范' AS kind, 'R70-DRILL' AS series, '实训服务标准化试点单位' AS title, '认定' AS stage, 5 AS cohort_hit,
       2023 AS cycle_year, DATE '2023-08-30' AS event_date, paper(0, 'drill pilot') AS evidence, 'E1红头文件或公布名单' AS evidence_grade,
       '市机关事务服务中心' AS subject, '独立' AS role, '被认定' AS report_verb, true AS names_body, '主动公开' AS disclosure
