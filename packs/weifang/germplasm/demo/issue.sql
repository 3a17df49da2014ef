-- Two overdue lots and one room out of its band, raised as issues and closed.
SELECT 'I71-' || i AS issue_no, '种质库' AS source, '种质资源库' AS site, '一般' AS level, DATE '2023-08-01' + CAST(i * 10 AS INTEGER) AS found,
       '种质库管理岗' AS responsible, '科研管理科' AS reviewer, found + 15 AS due, found + 12 AS reviewed, '合格' AS outcome
FROM range(3) AS r(i)
