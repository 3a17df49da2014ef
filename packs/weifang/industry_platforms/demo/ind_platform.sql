-- 86 run at unit 74: 28 industry colleges, 31 research centres, 12 + 13 + 2 others; two more are being set up.
SELECT 'L74-' || i AS platform_no, '七十四' AS unit,
       CASE WHEN i = 0 THEN '合规师产业学院' ELSE '平台' || i END AS name,
       CASE WHEN i < 28 THEN '产业学院' WHEN i < 59 THEN '研发中心' WHEN i < 71 THEN '实践中心'
            WHEN i < 84 THEN '实训基地' WHEN i < 86 THEN '现场工程师学院' ELSE '研发中心' END AS kind,
       pick(i, 'level', ['省', '市', '校']) AS level, '企业' || i AS partners,
       CASE WHEN i < 86 THEN paper(i, 'charter') END AS charter,
       CASE WHEN i = 0 THEN DATE '2023-05-20' ELSE day_in(i, 'founded74', '2019-03-01', '2023-10-31') END AS founded,
       CASE WHEN i IN (84, 85) THEN DATE '2023-06-15' END AS inspected, CASE WHEN i = 0 THEN '全国' END AS claimed_first, false AS seed_reserve,
       CAST(NULL AS VARCHAR) AS reserve_contract, CASE WHEN i < 86 THEN '运行' ELSE '筹建' END AS state
FROM range(88) AS r(i)
UNION ALL
SELECT 'L75-0', '七十五', '花卉与蔬菜产业学院', '产业学院', '市', '企业0', '共建协议75-0', DATE '2021-04-08', NULL,
       NULL, true, '储备合同75-0', '运行'
