-- Each of fifteen halls in each quarter, four counters.
SELECT 'MV' || i AS visit_no, '大厅' || (i % 15) AS hall, '窗口' || (i % 15) || '-' || (i // 15 % 4) AS counter,
       '评估机构1' AS assessor, DATE '2023-01-09' + CAST(90 * (i // 60) + i % 60 AS INTEGER) AS visited,
       visited + 10 AS told_on,
       CAST(34 + below(i, 'steps', 7) AS BIGINT) AS steps, CAST(16 + below(i, 'efficiency', 5) AS BIGINT) AS efficiency,
       CAST(21 + below(i, 'accuracy', 5) AS BIGINT) AS accuracy, CAST(12 + below(i, 'room', 4) AS BIGINT) AS surroundings,
       steps + efficiency + accuracy + surroundings AS total,
       CASE WHEN total >= 95 THEN 5 WHEN total >= 88 THEN 4 ELSE 3 END AS stars, paper(i, 'visit') AS recording
FROM range(240) AS r(i)
