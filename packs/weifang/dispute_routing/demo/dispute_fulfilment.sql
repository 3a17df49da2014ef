SELECT 'D' || i AS dispute, n + 1 AS instalment,
       day_in(i, 'received', '2023-01-03', '2023-10-31') + 40 + CAST(n * 10 AS INTEGER) AS due,
       CASE WHEN i % 10 <> 3 THEN due - 1 WHEN i % 20 = 3 THEN due + 30 END AS paid, i % 20 = 3 AS enforced
FROM range(scaled(500)) AS r(i), range(2) AS p(n)
