SELECT 2020 + i AS year, make_date(CAST(2021 + i AS INTEGER), 3, 20) AS filed, 7 AS transfers, paper(i, 'transfer report') AS report
FROM range(3) AS r(i)
