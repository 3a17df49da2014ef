SELECT 'EQ78-' || i AS equipment_no, 'RM78-' || (i % 6) AS room, '型号' || (i % 12) AS model, (20 + below(i, 'value78', 80)) * 100000 AS value,
       DATE '2024-06-30' AS calibration_due, CASE WHEN i % 20 = 7 THEN '维修' ELSE '可用' END AS state
FROM range(120) AS r(i)
