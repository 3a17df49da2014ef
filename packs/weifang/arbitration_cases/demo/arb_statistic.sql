SELECT 2023 AS year, '大类' AS dimension, '大类' || (i + 1) AS item, 2501 // 28 AS cases, false AS suppressed,
       DATE '2024-01-10' AS published
FROM range(4, 28) AS r(i)
UNION ALL
SELECT 2023, '城市', '城市' || i, 1 + i % 4, true, DATE '2024-01-10' FROM range(12) AS r(i)
