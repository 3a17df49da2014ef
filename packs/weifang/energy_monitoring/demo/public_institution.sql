-- 254 of the city (the first 74 party and government offices), 46 of the counties; two new, one gone.
SELECT 'PI' || i AS institution_no, '机构' || i AS name,
       CASE WHEN i < 74 THEN '机关' ELSE pick(i, 'class', ['机关', '教育', '教育', '卫生', '文化', '体育', '其他']) END AS class,
       CASE WHEN i < 254 THEN '市级' ELSE '县级' END AS level, i < 74 AS party_government, true AS included,
       CASE WHEN i IN (300, 301) THEN DATE '2023-01-01' ELSE DATE '2020-01-01' END AS since
FROM range(303) AS r(i)
