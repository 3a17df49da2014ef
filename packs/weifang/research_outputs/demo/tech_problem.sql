-- 236 problems were raised, 218 accepted by the firm.
SELECT 'Q74-' || i AS problem_no, '七十四' AS unit, '企业' || (i % 97) AS client,
       day_in(i, 'raised', '2023-01-10', '2023-08-31') AS raised, 'P74-' || (300 + i % 104) AS expert,
       CASE WHEN i < 218 THEN raised + CAST(30 + below(i, 'solve', 80) AS INTEGER) END AS accepted,
       CASE WHEN i < 218 THEN paper(i, 'slip') END AS acceptance_slip
FROM range(236) AS r(i)
