SELECT 'AIR' || i AS issue_no, '直播' AS source, '一般' AS level, DATE '2023-03-01' + CAST(7 * (i // 3) AS INTEGER) AS found,
       '部门' || (1 + i // 3 % 36) AS responsible, '市广播电视台' AS reviewer, found + 14 AS due, found + 6 AS reviewed,
       '合格' AS outcome, CASE WHEN i % 9 = 8 THEN '基本满意' ELSE '满意' END AS satisfaction
FROM range(126) AS r(i)
