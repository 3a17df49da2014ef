-- 15 projects carried on in 2023, of which two 中央引导 and three 省重点研发 are new; one more with a firm.
SELECT 'RP' || i AS project_no, '科研项目' || (i + 1) AS name,
       CASE WHEN i < 2 THEN '中央引导地方' WHEN i < 5 THEN '省重点研发' WHEN i < 7 THEN '国家产业技术体系' WHEN i < 10 THEN '省产业技术体系'
            WHEN i < 11 THEN '省良种工程' WHEN i < 15 THEN '市科技计划' ELSE '横向' END AS programme,
       CASE WHEN i < 2 OR i IN (5, 6) THEN '国家' WHEN i < 11 THEN '省' WHEN i < 15 THEN '市' ELSE '横向' END AS level,
       '承担' AS role, CASE WHEN i < 5 THEN DATE '2023-04-01' + CAST(i * 20 AS INTEGER) ELSE DATE '2021-06-01' END AS approved,
       approved + 1095 AS ends, CAST(NULL AS DATE) AS extended_to,
       CASE WHEN i < 2 THEN 75000000 ELSE (10 + below(i, 'contract', 90)) * 1000000 END AS contract_amount, true AS separate_account, paper(i, 'approval') AS approval
FROM range(16) AS r(i)
