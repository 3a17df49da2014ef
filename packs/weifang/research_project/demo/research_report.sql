SELECT 'RP' || i AS project, 2023 AS year, DATE '2023-12-31' AS period_end, '按期' AS progress, paper(i, 'report') AS evidence FROM range(16) AS r(i)
