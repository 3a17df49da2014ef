SELECT 'DP' || i AS plot_no, '基地' || (1 + i % 6) AS base, CASE WHEN i < 12 THEN '试验田' WHEN i < 20 THEN '示范田' ELSE '样板田' END AS stage,
       '品种' || (i % 6) AS variety, CASE WHEN i < 12 THEN 5 + i WHEN i < 20 THEN 120 + i * 3 ELSE 1000 + i * 20 END AS area_mu,
       625 + below(i, 'yield', 40) AS yield_kg_mu, 600.0 AS check_kg_mu, DATE '2023-06-12' AS measured, '第三方测产组' AS measured_by, paper(i, 'yield') AS report
FROM range(24) AS r(i)
