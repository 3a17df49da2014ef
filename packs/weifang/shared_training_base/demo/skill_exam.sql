SELECT 'EX78-' || i AS exam_no, 'RM78-' || (i % 4) AS room, ['电工', '焊接', '数控', '汽修'][1 + i % 4] AS occupation,
       pick(i, 'exam_level', ['中级工', '高级工']) AS level, day_in(i, 'exam', '2023-06-01', '2023-12-15') AS held,
       '班级' || i AS class_group, 30 AS candidates, 22 + below(i, 'exam_passed', 8) AS passed, 'P78-' || (300 + i) AS assessor,
       'P78-' || (100 + i) AS teacher
FROM range(16) AS r(i)
