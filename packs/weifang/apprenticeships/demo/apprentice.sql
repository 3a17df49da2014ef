SELECT 'P77-' || (1000 + i) AS apprentice, 'AP77-' || (i // 30) AS scheme, DATE '2023-01-15' AS contract_from,
       DATE '2026-01-14' AS contract_to, 'P77-' || (5000 + i // 6) AS enterprise_mentor, 'P77-' || (6000 + i // 30) AS school_mentor,
       CASE WHEN i % 48 = 7 THEN '中断' ELSE '在学' END AS status, true AS wage_ok
FROM range(720) AS r(i)
