SELECT 'CAR' || i AS car_no, '单位' || (i % 20) AS owner_unit, CASE WHEN i % 6 = 0 THEN '机要通信' ELSE '应急保障' END AS class, i % 4 = 1 AS electric,
       CASE WHEN i % 6 = 0 THEN 11800000 WHEN i % 4 = 1 THEN 17500000 ELSE 15000000 END AS price,
       CASE WHEN i % 4 = 1 THEN 0.0 WHEN i % 6 = 0 THEN 1.5 ELSE 1.8 END AS litres, day_in(i, 'bought', '2018-03-01', '2022-12-20') AS bought,
       true AS located, true AS marked, '跨区可用' AS pool
FROM range(60) AS r(i)
