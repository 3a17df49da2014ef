SELECT 2023 AS year, DATE '2023-12-31' AS report_day, 'S1330' AS coefficient_set, 'S1330' AS former_set
