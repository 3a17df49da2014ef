SELECT 'SS76-' || i AS station_no, '七十六' AS unit, '巾帼家政' AS kind, '县' || (1 + i % 12) AS county, '服务站' || i AS name,
       day_in(i, 'opened76', '2023-03-01', '2023-11-20') AS opened, paper(i, 'plaque') AS plaque, 50 + below(i, 'served', 400) AS served
FROM range(15) AS r(i)
UNION ALL
SELECT 'SS76-E' || i, '七十六', '巾帼家政', '县' || (1 + i % 12), '早年服务站' || i, day_in(i, 'old76', '2021-03-01', '2022-11-20'),
       paper(i, 'oldplaque'), 200 FROM range(9) AS r(i)
