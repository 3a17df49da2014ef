SELECT 'AP' || i AS appointment_no, 'P' || below(i, 'person', 900000) AS person, '大厅' || (i % 15) AS hall,
       day_in(i, 'slot', '2023-01-03', '2023-12-29') AS slot, i % 20 <> 0 AS kept,
       CASE WHEN i % 20 <> 0 THEN CAST(below(i, 'wait', 16) AS BIGINT) END AS wait_minutes
FROM range(1200) AS r(i)
