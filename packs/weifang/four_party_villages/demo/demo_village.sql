-- 471 model communities and 140 model sites, the last approved in November.
SELECT 'V' || i AS village_no, '村' || i AS village, '镇' || (i % 118) AS town, '县' || (1 + i % 12) AS county,
       CASE WHEN i < 471 THEN '示范社区（村）' ELSE '示范点' END AS grade, paper(i, 'four') AS agreement,
       day_in(i, 'four', '2020-06-01', '2023-10-10') AS applied, applied + 40 AS approved
FROM range(611) AS r(i)
