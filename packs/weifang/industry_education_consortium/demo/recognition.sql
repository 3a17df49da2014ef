SELECT 'ZONE-LISTED' AS rec_id, '潍坊国家农综区推进办' AS unit, '入选名单' AS kind, 'zone-consortium-list' AS series,
       '第一批国家级市域产教联合体拟入围名单' AS title, '入围公示' AS stage, 28 AS cohort_total, 1 AS cohort_hit, 2023 AS cycle_year,
       DATE '2023-09-04' AS event_date, paper(1, 'announcement') AS evidence, 'E3授予方官网' AS evidence_grade,
       '潍坊国家农综区产教联合体' AS subject, '牵头' AS role, '入围' AS report_verb, true AS names_body, '主动公开' AS disclosure
