SELECT 'V' || i AS variety, kind, year AS cycle_year, CAST(year || '-10-20' AS DATE) AS ended, sites,
       550 + below(i, kind || year, 120) AS yield_kg_mu, 545.0 AS check_yield_kg_mu, true AS passed, paper(i, kind || year) AS report
FROM range(6) AS r(i),
(VALUES ('区域试验', 2020, 10), ('区域试验', 2021, 10), ('生产试验', 2022, 8), ('DUS测试', 2022, 1)) AS t(kind, year, sites)
