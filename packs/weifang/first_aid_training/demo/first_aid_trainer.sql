SELECT 'P76-' || (100 + i) AS trainer, 'AS76-' || (i % 48) AS school, DATE '2022-03-01' AS certified, DATE '2025-03-01' AS valid_until
FROM range(60) AS r(i)
