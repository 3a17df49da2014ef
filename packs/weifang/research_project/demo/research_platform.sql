-- Eleven platforms; three provincial stations of 2023, and two of 2017 that make these not the first.
SELECT 'PF' || i AS platform_no, '平台' || (i + 1) AS name,
       CASE WHEN i < 3 THEN '省' WHEN i < 5 THEN '国家' WHEN i < 9 THEN '省' ELSE '市' END AS level,
       CASE WHEN i < 7 THEN '综合试验站' WHEN i < 9 THEN '岗位专家' ELSE '重点实验室' END AS kind,
       CASE WHEN i < 3 THEN DATE '2023-03-15' WHEN i < 7 THEN DATE '2017-03-01' ELSE DATE '2020-06-01' END AS granted,
       CASE WHEN i = 11 THEN DATE '2022-12-31' END AS ended, paper(i, 'platform') AS evidence
FROM range(12) AS r(i)
