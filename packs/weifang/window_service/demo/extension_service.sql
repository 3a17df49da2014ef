-- 4186 enterprises served at their door since 2022, some twice; and services after hours.
SELECT 'XS' || i AS service_no, '上门' AS kind, '企业' AS audience, '企业' || (i % scaled(4186)) AS enterprise,
       day_in(i, 'served', '2022-04-01', '2023-12-28') AS served_on, CAST(1 + below(i, 'people', 40) AS BIGINT) AS people,
       pick(i, 'content', ['政策宣传', '业务办理', '投诉处理']) AS content
FROM range(scaled(4900)) AS r(i)
UNION ALL
SELECT 'XH' || i, pick(i, 'kind', ['预约', '延时', '节假日']), '群众', NULL,
       day_in(i, 'after hours', '2023-01-01', '2023-12-31'), CAST(1 + below(i, 'people', 3) AS BIGINT), '业务办理'
FROM range(900) AS r(i)
