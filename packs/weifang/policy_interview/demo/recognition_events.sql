SELECT 'RTV-ARTICLE' AS record, step.day AS at, step.was AS from_state, step.now AS to_state, step.role AS actor,
       step.role AS role, CASE WHEN step.now = '已核' THEN paper(1, 'journal') END AS evidence
FROM (VALUES (DATE '2023-07-17', CAST(NULL AS VARCHAR), '草稿', '填报'), (DATE '2023-07-17', '草稿', '待核', '填报'),
             (DATE '2023-07-20', '待核', '已核', '核验'), (DATE '2023-07-21', '已核', '可引用', '签发'))
    AS step(day, was, now, role)
