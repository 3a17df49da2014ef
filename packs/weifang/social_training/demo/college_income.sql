-- 420 vouchers of 31.46 million 元 for training and technical services, 20 of running programmes jointly.
SELECT 'V74-' || i AS voucher_no, '七十四' AS unit, day_in(i, 'arrived74', '2023-01-20', '2023-12-25') AS arrived,
       share(3146000000, 420, i) AS amount, CASE WHEN i % 10 < 7 THEN '培训' ELSE '技术服务' END AS source,
       CASE WHEN i % 10 < 7 THEN 'TC74-' || i END AS class_no, '银行回单' AS proof_kind,
       CASE WHEN i % 10 < 7 THEN '收费标准74号' END AS fee_standard
FROM range(420) AS r(i)
UNION ALL
SELECT 'V74-H' || i, '七十四', DATE '2023-09-15', 15000000 + 10000 * i, '合作办学', NULL, '财政入账', NULL FROM range(20) AS r(i)
