SELECT 'IP' || i AS project, '2023Q4' AS quarter, DATE '2023-12-25' AS due,
       CASE WHEN i % 50 <> 7 THEN due - 8 + CAST(below(i, 'reported', 10) AS INTEGER) END AS reported,
       8 AS procedures_due, 8 - below(i, 'procedures', 3) AS procedures_done,
       60 + below(i, 'planned', 31) AS progress_planned,
       20000000000 + below(i, 'invested', 4000000000) AS invested_planned,
       24000000000 + below(i, 'arrived', 6000000000) AS arrived_planned,
       4 AS supplies_needed, 4 - below(i, 'supplies', 2) AS supplies_done
FROM range(229) AS r(i)
