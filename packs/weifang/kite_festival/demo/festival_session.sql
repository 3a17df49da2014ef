SELECT 'K40-' || i AS activity, DATE '2023-04-20' AS held, '闸机' AS source, 500 + below(i, 'visitors', 3000) AS visitors,
       below(i, 'views', 200000) AS online_views, below(i, 'deals', 6) AS deals, 0 AS complaints
FROM range(24) AS r(i)
UNION ALL
SELECT 'JNH-' || i, DATE '2023-10-26', CASE WHEN i % 9 = 8 THEN '估算' ELSE '票务' END, 300 + below(i, 'visitors2', 5000), 0, 0, below(i, 'complaints', 2)
FROM range(106) AS r(i)
