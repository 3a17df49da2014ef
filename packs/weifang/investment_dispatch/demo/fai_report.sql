SELECT 'IP' || (i % 520) AS project, CAST('2023-' || lpad(CAST(1 + i // 520 AS VARCHAR), 2, '0') || '-01' AS DATE) AS month,
       share(11000000000000, 6240, i) AS fai
FROM range(6240) AS r(i)
