SELECT 'FA76-' || i AS session_no, 'TC76-' || i AS class_no, 'AS76-' || (i % 48) AS school, 'P76-' || (100 + i) AS trainer,
       day_in(i, 'day76', '2023-06-01', '2023-12-10') AS held,
       ['心肺复苏', '除颤器使用', '气道梗阻', '创伤救护', '中暑溺水'][1 + i % 5] AS content, 6 AS manikins,
       CASE WHEN i % 4 = 0 THEN 55 ELSE 0 END AS under_14, CASE WHEN i % 4 = 0 THEN paper(i, 'consent') END AS guardian_consent
FROM range(52) AS r(i)
