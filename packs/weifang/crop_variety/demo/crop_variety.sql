-- V0-V5 approved; V6-V25 with rights; V26 and V27 peanuts; V28 a soybean; V29-V33 trees.
SELECT 'V' || i AS variety_no,
       CASE i WHEN 0 THEN '潍玉326' WHEN 1 THEN '潍麦13' WHEN 2 THEN '潍麦15' WHEN 3 THEN '潍麦16' WHEN 6 THEN '晚青蜜'
              WHEN 26 THEN '潍花8号' WHEN 27 THEN '潍花25号' WHEN 28 THEN '潍豆1897' WHEN 29 THEN '首都' ELSE '品种' || i END AS legal_name,
       CASE WHEN i IN (0, 4) THEN '玉米' WHEN i < 6 THEN '小麦' WHEN i < 16 THEN '桃' WHEN i < 26 THEN '丁香' WHEN i < 28 THEN '花生'
            WHEN i = 28 THEN '大豆' ELSE '豆梨' END AS crop,
       CASE WHEN i < 6 OR i = 28 THEN '主要农作物' WHEN i < 16 THEN '果树' WHEN i < 26 THEN '花卉' WHEN i < 28 THEN '登记目录' ELSE '林木' END AS crop_group,
       i BETWEEN 6 AND 25 OR i >= 29 AS woody, true AS state_funded, CASE WHEN i = 30 THEN DATE '2020-05-01' END AS first_sold
FROM range(34) AS r(i)
