SELECT 'R70-T' || i AS class_no, 'P70-' || (i * 30 + k) AS person, 'CN' AS nationality, 12.0 AS attended_hours, below(i * 40 + k, 'exam', 20) > 0 AS passed
FROM range(8) AS r(i), range(40) AS n(k)
