-- 1086 pass a million over both platforms, 1021 of them on one.
SELECT 'V' || i AS video, p.platform, DATE '2023-12-31' AS seen,
       CASE WHEN i < scaled(1021) AND p.platform = '抖音' THEN 1000000 + below(i, 'hit', 4000000)
            WHEN i < scaled(1086) THEN 510000 + below(i, p.platform, 200000)
            ELSE below(i, p.platform, 400000) END AS views
FROM range(scaled(24604)) AS r(i), (VALUES ('抖音'), ('视频号')) AS p(platform)
