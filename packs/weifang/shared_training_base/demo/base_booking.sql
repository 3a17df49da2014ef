-- Six rooms, four colleges, ten working days, two classes a day: no clash.
SELECT 'BK78-' || i AS booking_no, 'RM78-' || (i % 6) AS room, '院校' || (i % 4) AS college, '课程' || (i % 12) AS course,
       '班级' || (i % 12) AS class_group, 'P78-' || (100 + i % 12) AS teacher, 30 + below(i, 'students78', 10) AS students,
       CAST(DATE '2023-10-09' + CAST(7 * ((i // 12) // 5) + (i // 12) % 5 AS INTEGER) AS TIMESTAMP)
           + CASE WHEN (i // 6) % 2 = 0 THEN INTERVAL '8' HOUR ELSE INTERVAL '14' HOUR END AS starts,
       starts + INTERVAL '3' HOUR AS ends, true AS safety_briefed,
       CASE WHEN i % 12 < 8 THEN '学生实训' WHEN i % 12 < 10 THEN '业务培训' ELSE '鉴定认证' END AS purpose, '结算' AS state
FROM range(120) AS r(i)
