-- 8 county centres, 67 town stations, 337 village stations; a closed and an unfinished one count for nothing.
SELECT 'SC' || (1 + i) AS outlet_no, '县' AS level, CAST(NULL AS VARCHAR) AS parent, '集配中心' || i AS name, '县' || (1 + i) AS county,
       (20 + below(i, 'area', 60)) * 100.0 AS area, true AS cold_chain, day_in(i, 'county', '2020-03-01', '2022-10-31') AS accepted,
       paper(i, 'county') AS acceptance, accepted + 20 AS opened, CAST(NULL AS DATE) AS closed
FROM range(8) AS r(i)
UNION ALL
SELECT 'ST' || i, '镇', 'SC' || (1 + i % 8), '服务站' || i, '县' || (1 + i % 8), 100.0 + below(i, 'area', 300), i % 4 = 0,
       day_in(i, 'town', '2020-03-01', '2023-10-31') AS accepted, paper(i, 'town'), accepted + 15, CAST(NULL AS DATE)
FROM range(67) AS r(i)
UNION ALL
SELECT 'SV' || i, '村', 'ST' || (i % 67), '服务社' || i, '县' || (1 + i % 67 % 8), 30.0 + below(i, 'area', 90), false,
       CASE WHEN i < 338 THEN day_in(i, 'village', '2020-03-01', '2023-10-31') END AS accepted,
       CASE WHEN i < 338 THEN paper(i, 'village') END, accepted + 10, CASE WHEN i = 337 THEN DATE '2023-11-20' END
FROM range(339) AS r(i)
