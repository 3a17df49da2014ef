SELECT 'SB77-' || i AS subsidy_no, 'P77-' || (1000 + i) AS apprentice, DATE '2023-11-20' AS granted, 500000 AS rate,
       250000 AS prepaid, 0 AS settled, CASE WHEN i % 48 = 7 THEN 250000 ELSE 0 END AS clawed_back
FROM range(720) AS r(i)
