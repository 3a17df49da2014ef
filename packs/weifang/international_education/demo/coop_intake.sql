SELECT 'CP74-' || i AS programme, 2023 AS year, DATE '2023-09-10' AS closed, 75 AS enrolled, paper(i, 'audit') AS audit
FROM range(2) AS r(i)
UNION ALL SELECT 'CP74-2', 2023, DATE '2023-09-10', 60, '审计报告2'
UNION ALL SELECT 'CP74-0', 2022, DATE '2022-09-10', 85, '审计报告0'
UNION ALL SELECT 'CP74-1', 2022, DATE '2022-09-10', 74, '审计报告1'
