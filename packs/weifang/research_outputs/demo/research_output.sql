-- 97 provincial and city projects, 26 patents granted, five patents only filed.
SELECT 'O74-K' || i AS output_no, '七十四' AS unit, '课题' AS kind, CASE WHEN i < 41 THEN '省' ELSE '市' END AS level,
       CAST(NULL AS VARCHAR) AS patent_type, '课题2023-' || i AS number,
       day_in(i, 'filed', '2023-01-10', '2023-03-31') AS filed,
       filed + CAST(60 + below(i, 'grant', 180) AS INTEGER) AS granted, granted AS counted, CAST(NULL AS VARCHAR) AS owner,
       CASE WHEN i % 5 = 0 THEN '牵头' ELSE '独立' END AS part, '在研' AS state
FROM range(97) AS r(i)
UNION ALL
SELECT 'O74-Z' || i, '七十四', '专利', NULL, CASE WHEN i < 9 THEN '发明' WHEN i < 22 THEN '实用新型' ELSE '外观设计' END,
       '专利2023-' || i, day_in(i, 'zfiled', '2021-05-01', '2022-10-31') AS filed,
       day_in(i, 'zgranted', '2023-01-10', '2023-12-10') AS granted, granted, '单位', '独立', '授权'
FROM range(26) AS r(i)
UNION ALL
SELECT 'O74-L' || i, '七十四', '论文', NULL, NULL, '论文2023-' || i, day_in(i, 'paper', '2023-01-10', '2023-11-30') AS filed,
       filed, filed, NULL, '独立', '在研'
FROM range(40) AS r(i)
