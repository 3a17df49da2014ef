SELECT 'HF-STAR' AS record, step.day AS at, step.was AS from_state, step.now AS to_state, step.role AS actor, step.role AS role,
       CASE WHEN step.now = '已核' THEN paper(1, 'star post') END AS evidence
FROM (VALUES (DATE '2023-08-03', CAST(NULL AS VARCHAR), '草稿', '填报'), (DATE '2023-08-03', '草稿', '待核', '填报'),
             (DATE '2023-08-07', '待核', '已核', '核验'), (DATE '2023-08-08', '已核', '可引用', '签发'))
    AS step(day, was, now, role)
