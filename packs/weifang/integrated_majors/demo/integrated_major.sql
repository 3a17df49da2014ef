SELECT 'IM77-' || i AS major_no, '七十七' AS unit, '专业' || i AS name, '高级工' AS level, DATE '2023-05-10' AS listed,
       '工学一体化建设专业名单' AS list_doc, 6 + below(i, 'tasks', 6) AS work_tasks, 5 + below(i, 'courses', 5) AS courses,
       8 + below(i, 'teachers', 10) AS integrated_teachers, 120 + below(i, 'integrated', 80) AS students_integrated,
       240 + below(i, 'students', 200) AS students, '试教' AS state
FROM range(5) AS r(i)
