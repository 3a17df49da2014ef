SELECT 'FP' || i AS partner_no, CASE i WHEN 0 THEN '农担' WHEN 6 THEN '保险' ELSE '银行' END AS kind, 'AG69-F' || i AS agreement,
       day_in(i, 'finance', '2020-03-01', '2022-12-20') AS from_day
FROM range(7) AS r(i)
