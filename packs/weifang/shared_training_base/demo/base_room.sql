SELECT 'RM78-' || i AS room_no, '实训楼' || (1 + i // 3) AS building, ['电工', '焊接', '数控', '汽修', '化工', '船舶'][1 + i] AS kind,
       40 + 5 * (i % 3) AS places, 8.0 AS open_hours_a_day, CASE WHEN i < 4 THEN '实训和鉴定' ELSE '实训' END AS certified_for
FROM range(6) AS r(i)
