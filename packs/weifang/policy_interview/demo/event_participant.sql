-- 27 media with 46 people; 23 stations, one of which comes twice.
SELECT 'RTV-MEDIA' AS event, '媒体' || (i + 1) AS participant, '媒体' AS category, 'CN' AS country,
       share(46, 27, i) AS people
FROM range(27) AS r(i)
UNION ALL
SELECT 'RTV-VISIT' || i, '地市台' || (1 + i % 23), '广电台', 'CN', CAST(5 AS BIGINT) FROM range(24) AS r(i)
