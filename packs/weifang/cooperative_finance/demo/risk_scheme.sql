SELECT 'RS' || i AS scheme_no, 'FP' || i AS bank, 'FP0' AS guarantor, DATE '2020-04-01' AS from_day, paper(i, 'scheme') AS agreement
FROM range(1, 6) AS r(i)
