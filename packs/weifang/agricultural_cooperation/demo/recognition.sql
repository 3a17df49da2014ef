SELECT 'ZONE-POINT' AS rec_id, '潍坊国家农综区推进办' AS unit, '入选名单' AS kind, 'zone-exchange-point' AS series,
       '首批农业涉外培训交流点' AS title, '认定' AS stage, 20 AS cohort_total, 1 AS cohort_hit, 2023 AS cycle_year,
       DATE '2023-07-07' AS event_date, paper(1, 'exchange point') AS evidence, 'E1红头文件或公布名单' AS evidence_grade,
       '农综区人才学院' AS subject, '独立' AS role, '被认定' AS report_verb, true AS names_body, '主动公开' AS disclosure
