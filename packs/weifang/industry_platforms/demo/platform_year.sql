SELECT 'L74-' || i AS platform, 2023 AS year, DATE '2023-12-15' AS reported, 20 + below(i, 'students', 180) AS students,
       2 + below(i, 'staff', 12) AS dual_staff, below(i, 'income', 500) * 100000 AS income, paper(i, 'py') AS report
FROM range(86) AS r(i)
