-- 60 people: one doctor, 39 masters, 20 others; two of high standing and five returned among them.
SELECT 'P78-' || (500 + i) AS person, 2023 AS year,
       CASE WHEN i = 0 THEN '博士' WHEN i < 40 THEN '硕士' WHEN i < 52 THEN '本科' ELSE '专科' END AS degree,
       i < 2 AS high_end, i BETWEEN 1 AND 5 AS returned, false AS leading, '全职' AS mode, '七十八' AS intro_unit,
       day_in(i, 'joined78', '2023-03-01', '2023-11-30') AS joined, '劳动合同78-' || i AS contract, CAST(NULL AS DATE) AS "left"
FROM range(60) AS r(i)
UNION ALL
SELECT 'P77-500', 2023, '博士', true, false, true, '柔性', '七十七', DATE '2023-07-05', '柔性引进协议77-1', NULL
UNION ALL
-- Thirty of the year before; four left within twelve months.
SELECT 'P78-' || (600 + i), 2022, CASE WHEN i < 16 THEN '硕士' ELSE '本科' END, false, false, false, '全职', '七十八',
       DATE '2022-07-05', '劳动合同78-2022-' || i, CASE WHEN i < 4 THEN DATE '2023-03-31' END
FROM range(30) AS r(i)
