-- Visits below the line become issues, set right and visited again.
SELECT 'MV-ISS' || i AS issue_no, '暗访' AS source, '大厅' || (i % 15) AS site, '一般' AS level,
       DATE '2023-02-01' + CAST(20 * i AS INTEGER) AS found, '大厅' || (i % 15) AS responsible, '评估机构1' AS reviewer,
       found + 15 AS due, found + 12 AS reviewed, '合格' AS outcome
FROM range(12) AS r(i)
