SELECT 'WF' || lpad(CAST(i + 1 AS VARCHAR), 5, '0') AS accenumb, 'GB1' AS bank,
       (['Triticum', 'Zea', 'Glycine', 'Arachis', 'Prunus'])[1 + i % 5] AS genus,
       (['aestivum', 'mays', 'max', 'hypogaea', 'persica'])[1 + i % 5] AS species,
       (['小麦', '玉米', '大豆', '花生', '桃'])[1 + i % 5] AS cropname,
       day_in(i, 'acquired', '2021-01-10', '2023-11-30') AS acqdate, 'CHN' AS origcty,
       (['300', '400', '500'])[1 + i % 3] AS sampstat, 20 AS collsrc, '提供单位' || (i % 7) AS donorname,
       (['采集许可', '捐赠协议', '自育', '交换'])[1 + i % 4] AS acquired_by,
       CASE WHEN i % 4 = 0 THEN '采集许可' || i || '号' END AS permit_no,
       CASE WHEN i % 3 <> 0 THEN '省种质资源中心' END AS duplicate_at, '13' AS storage, '在库' AS status
FROM range(40) AS r(i)
