SELECT 'JS75-' || i AS cohort_no, '七十五' AS unit, ['陆军', '海军', '空军', '火箭军', '战略支援', '武警'][1 + i] AS service_branch,
       DATE '2023-09-01' AS intake, 60 + 10 * i AS quota, 60 + 10 * i AS enrolled, 58 + 10 * i AS passed_medical, CAST(NULL AS BIGINT) AS assigned,
       CAST(NULL AS BIGINT) AS retained
FROM range(6) AS r(i)
UNION ALL
SELECT 'JS75-E' || i, '七十五', ['陆军', '海军', '空军'][1 + i], DATE '2020-09-01', 60, 60, 58, 57, 50 FROM range(3) AS r(i)
