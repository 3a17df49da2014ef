-- Hazards found: 96, of which 84 put right in time, 12 kept on the books; and one false alarm.
SELECT 'R70-H' || i AS issue_no, '安全检查' AS source, 'OS' || (i % 77) AS site,
       CASE WHEN i < 2 THEN '重大' WHEN i < 16 THEN '较大' ELSE '一般' END AS level,
       day_in(i % 77, 'inspected', '2023-03-06', '2023-04-21') AS found, '机构' || (i % 77) AS responsible,
       '检查员' || (i % 6) || '应急' AS reviewer, found + CASE WHEN i < 16 THEN 30 ELSE 15 END AS due,
       CASE WHEN i < 84 THEN found + 13 END AS reviewed, CASE WHEN i < 84 THEN '合格' ELSE '挂账' END AS outcome,
       CASE WHEN i < 2 THEN paper(i, 'plan') END AS plan
FROM range(96) AS r(i)
UNION ALL
SELECT 'R70-HX', '安全检查', 'OS3', '重大', DATE '2023-03-20', '机构3', '检查员1应急', DATE '2023-03-20', NULL, '误报', '核实记录'
