SELECT i + 1 AS step_no, '第' || (i + 1) || '步' AS name, DATE '2022-03-15' AS since FROM range(7) AS r(i)
