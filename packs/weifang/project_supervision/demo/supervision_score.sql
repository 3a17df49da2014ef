SELECT 'IP' || i AS project, '2023Q4' AS quarter, DATE '2023-12-15' AS scored,
       60 + below(i, 'score', 41) AS total,
       CASE WHEN 60 + below(i, 'score', 41) >= 85 THEN '绿' WHEN 60 + below(i, 'score', 41) >= 70 THEN '黄' ELSE '红' END AS colour
FROM range(229) AS r(i)
