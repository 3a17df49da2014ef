SELECT 'RTV-MEDIA' AS event_id, '采风' AS kind, '驻鲁媒体潍坊行' AS name, '潍坊' AS city, '全省' AS scope,
       DATE '2023-06-12' AS from_day, DATE '2023-06-14' AS to_day, false AS major
UNION ALL
SELECT 'RTV-VISIT' || i, '调研视察', '地市台来访' || (i + 1), '潍坊', '全国',
       DATE '2023-02-10' + CAST(12 * i AS INTEGER), DATE '2023-02-11' + CAST(12 * i AS INTEGER), false
FROM range(24) AS r(i)
