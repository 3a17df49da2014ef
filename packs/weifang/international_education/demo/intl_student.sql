SELECT 'P74-' || (500 + i) AS student, '七十四' AS unit, pick(i, 'nation', ['LA', 'TZ', 'KR', 'RU', 'ID', 'PK']) AS nationality,
       '专业' || (i % 6) AS programme, CASE WHEN i < 40 THEN '学历' ELSE '语言' END AS kind, 'X1' AS visa,
       day_in(i, 'intl', '2023-03-01', '2023-10-15') AS enrolled, enrolled + 15 AS filed
FROM range(62) AS r(i)
