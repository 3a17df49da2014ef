SELECT 'CT78-' || i AS task_no, 'CM78-2' AS meeting, '决议事项' || i AS text, '责任单位' || i AS owner,
       DATE '2023-12-20' AS due, CASE WHEN i < 7 THEN DATE '2023-12-10' END AS done
FROM range(9) AS r(i)
