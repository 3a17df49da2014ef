SELECT 'AG70-' || i AS agreement_no, '七十' AS unit, CASE i WHEN 0 THEN '与临沂市公务用车互助保障' ELSE '与泰安市公务用车互助保障' END AS title,
       '互助保障' AS kind, DATE '2023-10-20' + CAST(i * 14 AS INTEGER) AS signed, CAST(NULL AS DATE) AS expires, CAST(NULL AS BIGINT) AS amount, paper(i, 'mutual') AS evidence
FROM range(2) AS r(i)
