-- 2078.9万元 paid in over the years; what is lent out and comes back leaves the size as it is.
SELECT 'FE' || i AS entry_no, make_date(CAST(2019 + i // 6 AS INTEGER), CAST(1 + i % 6 * 2 AS INTEGER), 15) AS entered, '缴入' AS kind,
       pick(i, 'fund', ['净利润', '净利润', '社会', '捐赠']) AS source, CAST(NULL AS VARCHAR) AS purpose,
       share(2078900000, 30, i) AS amount, '社务会' AS approved_by
FROM range(30) AS r(i)
UNION ALL
SELECT 'FU' || i, make_date(2023, CAST(1 + i AS INTEGER), 20), CASE WHEN i % 2 = 0 THEN '使用' ELSE '收回' END, CAST(NULL AS VARCHAR),
       CASE WHEN i % 2 = 0 THEN pick(i, 'use', ['为农服务项目', '贷款贴息', '担保补助']) END, 20000000, '社务会'
FROM range(10) AS r(i)
