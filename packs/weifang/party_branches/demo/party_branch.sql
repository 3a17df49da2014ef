SELECT 'PB75-' || i AS branch_no, '七十五' AS unit, '党支部' || i AS name, '院系' || (i % 9) AS college,
       DATE '2018-03-01' AS founded, 5 + below(i, 'members', 20) AS members, i % 3 = 0 AS secretary_leads_subject
FROM range(46) AS r(i)
UNION ALL SELECT 'PB75-46', '七十五', '筹建支部', '院系0', DATE '2023-09-01', 2, false
