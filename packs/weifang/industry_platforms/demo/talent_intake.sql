SELECT 'P75-' || i AS person, 2023 AS year, '博士' AS degree, false AS high_end, false AS returned, i = 1 AS leading,
       '特聘' AS mode, '七十五' AS intro_unit, DATE '2023-06-01' + CAST(40 * i AS INTEGER) AS joined,
       '特聘协议75-' || i AS contract
FROM range(2) AS r(i)
