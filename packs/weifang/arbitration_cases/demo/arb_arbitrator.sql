-- The last one is a party of a case of 2022, on whose tribunal no such arbitrator may sit.
SELECT 'Z' || i AS arbitrator_no,
       CASE WHEN i = 119 THEN 'P20220000A' ELSE 'ZP' || i END AS person,
       pick(i, 'qualification', ['从事仲裁工作满八年', '从事律师工作满八年', '法学教学研究高级职称']) AS qualification,
       DATE '2019-01-01' AS appointed
FROM range(120) AS r(i)
