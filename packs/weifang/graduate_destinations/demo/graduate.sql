-- 2227 graduates, 2182 landed, 2116 of them in the city.
SELECT 'P77-' || (20000 + i) AS graduate, '七十七' AS school, '专业' || (i % 24) AS major,
       pick(i, 'level77', ['中级工', '高级工', '高级工', '预备技师']) AS level, DATE '2023-07-01' AS graduated,
       CASE WHEN i >= 2182 THEN CASE WHEN i % 2 = 0 THEN '待就业' ELSE '暂不就业' END
            WHEN i % 23 = 0 THEN '灵活就业' WHEN i % 29 = 0 THEN '自主创业'
            WHEN i % 31 = 0 THEN '应征入伍' WHEN i % 7 = 0 THEN '就业协议' ELSE '劳动合同' END AS destination,
       CASE WHEN i < 2182 THEN '企业' || (i % 180) END AS employer,
       CASE WHEN i < 2116 THEN '潍坊' WHEN i < 2182 THEN '外市' END AS city,
       CASE WHEN i < 2182 THEN day_in(i, 'signed77', '2023-04-01', '2023-08-30') END AS signed,
       CASE WHEN i < 2182 THEN paper(i, 'destination') END AS proof, i % 9 = 0 AS spot_checked
FROM range(2227) AS r(i)
