-- 24 activities of the 40th edition on three boards; 32 key activities of the carnival (9 of the city, 23 of
-- counties) with 74 themed ones under them, and 20 more under these that nobody counts.
SELECT 'K40-' || i AS activity_no, 'KITE-40' AS edition, CAST(NULL AS VARCHAR) AS parent, '主题活动' AS grain,
       CASE WHEN i < 8 THEN '主题类' WHEN i < 17 THEN '文体类' ELSE '经贸类' END AS board,
       '风筝会活动' || (i + 1) AS name, '单位' || (1 + i % 9) AS host_unit, '市级' AS level,
       CASE WHEN i % 6 = 5 THEN '线上' WHEN i % 6 = 2 THEN '线上+线下' ELSE '线下' END AS mode, '场馆' || (1 + i % 7) AS venue,
       CASE WHEN i = 0 THEN DATE '2023-04-15' ELSE day_in(i, 'from', '2023-04-15', '2023-05-10') END AS from_day,
       from_day + CAST(below(i, 'length', 4) AS INTEGER) AS to_day,
       CASE WHEN i = 0 THEN 12000 WHEN i < 4 THEN 3000 ELSE 600 END AS expected_peak,
       i < 4 AS kite_flying, CASE WHEN i < 4 THEN paper(i, 'weather') END AS weather_plan,
       CASE WHEN i < 4 THEN 'FP-' || i END AS permit
FROM range(24) AS r(i)
UNION ALL
SELECT 'JNH-' || i, 'CARNIVAL-2023', CASE WHEN i >= 106 THEN 'JNH-' || (i - 70) WHEN i >= 32 THEN 'JNH-' || (i % 32) END,
       CASE WHEN i < 32 THEN '重点活动' WHEN i < 106 THEN '主题活动' ELSE '子活动' END, NULL,
       '嘉年华活动' || (i + 1), '单位' || (1 + i % 30), CASE WHEN (CASE WHEN i < 32 THEN i ELSE i % 32 END) < 9 THEN '市级' ELSE '县市区' END,
       '线下', '场地' || (1 + i % 40), day_in(i, 'carnival', '2023-09-26', '2023-10-25'),
       day_in(i, 'carnival', '2023-09-26', '2023-10-25') + CAST(below(i, 'length', 4) AS INTEGER),
       CASE WHEN i < 9 THEN 4000 ELSE 500 END, i < 2, CASE WHEN i < 2 THEN paper(i, 'weather2') END,
       CASE WHEN i < 9 THEN 'FP-' || (4 + i) END
FROM range(126) AS r(i)
