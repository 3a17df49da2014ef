SELECT 'E71-' || i AS event, '七十一' AS unit, '承办' AS role FROM range(1, 4) AS r(i)
