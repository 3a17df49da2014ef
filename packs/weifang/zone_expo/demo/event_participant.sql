-- 528 firms of 22 countries; every fourth is at the forum too.
SELECT CASE WHEN i % 2 = 0 THEN 'ZONE-SMART' ELSE 'ZONE-FOOD' END AS event, '参展企业' || i AS participant, '企业' AS category,
       (['CN', 'PK', 'VN', 'TH', 'MY', 'SG', 'ID', 'PH', 'LA', 'KH', 'MM', 'BN', 'JP', 'KR', 'RU', 'KZ', 'DE', 'NL', 'IT', 'NZ', 'AU', 'IL'])[1 + i % 22] AS country,
       CAST(1 + below(i, 'people', 6) AS BIGINT) AS people
FROM range(528) AS r(i)
UNION ALL
SELECT 'ZONE-FORUM', '参展企业' || (4 * i), '企业',
       (['CN', 'PK', 'VN', 'TH', 'MY', 'SG', 'ID', 'PH', 'LA', 'KH', 'MM', 'BN', 'JP', 'KR', 'RU', 'KZ', 'DE', 'NL', 'IT', 'NZ', 'AU', 'IL'])[1 + (4 * i) % 22],
       CAST(1 AS BIGINT)
FROM range(132) AS r(i)
UNION ALL
SELECT 'ZONE-FORUM', '部门' || i, '部门', 'CN', CAST(3 AS BIGINT) FROM range(12) AS r(i)
