-- 15 departments, 11 colleges, 9 institutes, 20 firms.
SELECT 'V78-1' AS event,
       CASE WHEN i < 15 THEN '部门' WHEN i < 26 THEN '院校' WHEN i < 35 THEN '科研' ELSE '企业' END AS category,
       category || '单位' || i AS participant, 'CN' AS country, 1 + below(i, 'people', 3) AS people
FROM range(55) AS r(i)
