-- 60 people: one doctor, 39 masters, 20 others; two of high standing and five returned among them.
SELECT 'P78-' || (500 + i) AS person, 2023 AS year,
       CASE WHEN i = 0 THEN '博士' WHEN i < 40 THEN '硕士' WHEN i < 52 THEN '本科' ELSE '专科' END AS degree,
       i < 2 AS high_end, i BETWEEN 1 AND 5 AS returned, false AS leading, '全职' AS mode, '七十八' AS intro_unit,
       day_in(i, 'joined78', '2023-03-01', '2023-11-30') AS joined, '劳动合同78-' || i AS contract
FROM range(60) AS r(i)
UNION ALL
SELECT 'P77-500', 2023, '博士', true, false, true, '柔性', '七十七', DATE '2023-07-05', '柔性引进协议77-1'
