SELECT 'P69-' || i AS person, 2023 AS year, '博士' AS degree, true AS high_end, false AS returned, false AS leading,
       CASE i WHEN 0 THEN '全职' ELSE '自主培养' END AS mode, '市供销社' AS intro_unit, day_in(i, 'talent', '2023-03-01', '2023-11-30') AS joined, '合同' || i AS contract
FROM range(2) AS r(i)
