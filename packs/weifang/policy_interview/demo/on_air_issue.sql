-- Three appeals an edition go to the unit; two questions are answered on the spot.
SELECT 'OA' || i AS on_air_no, 'SL' || (2 * (i // 3)) AS slot, 'AIR' || i AS issue, 'K' || below(i, 'phone', 99999) AS phone,
       pick(i, 'channel', ['电话', '短信', '新媒体']) AS channel, pick(i, 'class', ['诉求', '投诉']) AS class,
       DATE '2023-03-01' + CAST(7 * (i // 3) AS INTEGER) AS received, true AS accepted,
       received + 5 AS replied, CASE WHEN i % 9 = 8 THEN '基本满意' ELSE '满意' END AS satisfaction
FROM range(126) AS r(i)
UNION ALL
SELECT 'OQ' || i, 'SL' || (2 * (i // 2)), NULL, 'K' || below(i, 'asked', 99999), '电话', '咨询',
       DATE '2023-03-01' + CAST(7 * (i // 2) AS INTEGER), true, DATE '2023-03-01' + CAST(7 * (i // 2) AS INTEGER), '满意'
FROM range(84) AS r(i)
