SELECT 'ZONE-POINT' AS record, step.day AS at, step.was AS from_state, step.now AS to_state, step.role AS actor,
       step.role AS role, CASE WHEN step.now = '已核' THEN paper(1, 'exchange point') END AS evidence
FROM (VALUES (DATE '2023-07-10', CAST(NULL AS VARCHAR), '草稿', '填报'), (DATE '2023-07-10', '草稿', '待核', '填报'),
             (DATE '2023-07-12', '待核', '已核', '核验'), (DATE '2023-07-13', '已核', '可引用', '签发'))
    AS step(day, was, now, role)
