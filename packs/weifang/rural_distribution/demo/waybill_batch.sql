-- Ten batches to each village station from its town, ten to each town station from its county.
SELECT 'WB' || i AS batch_no, 'TP' || (i // 2) AS trip,
       CASE WHEN i < 3370 THEN 'ST' || (i // 10 % 67) ELSE 'SC' || (1 + (i - 3370) // 10 % 8) END AS from_outlet,
       CASE WHEN i < 3370 THEN 'SV' || (i // 10) ELSE 'ST' || ((i - 3370) // 10) END AS to_outlet,
       'CR' || ((i // 2 + CASE WHEN i // 2 % 3 = 0 THEN 0 ELSE i % 2 END) % 6) AS carrier, pick(i, 'goods', ['快递', '快递', '日用品', '农资', '农产品']) AS category,
       CAST(20 + below(i, 'pieces', 180) AS BIGINT) AS pieces, CAST(pieces * 1.5 AS DECIMAL(12, 1)) AS weight, pieces * 45 AS cost,
       CAST(day_in(i // 2, 'picked', '2023-01-02', '2023-12-20') AS TIMESTAMP) + INTERVAL '7' HOUR AS picked,
       picked + to_hours(CAST(4 + below(i, 'hours', 20) AS INTEGER)) AS delivered
FROM range(4040) AS r(i)
