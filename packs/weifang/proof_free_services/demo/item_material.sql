-- Each item has two materials of the eleven and the centre's own; five more still ask for a contract.
SELECT 'G' || i AS item, 'M' || ((i + part.step) % 11) AS material, '必须' AS need,
       CASE WHEN (i + part.step) % 3 = 0 THEN '电子证照' ELSE '共享数据' END AS obtain,
       'S' || ((i + part.step) % 11) AS source
FROM range(39) AS r(i), (VALUES (0), (4)) AS part(step)
UNION ALL
SELECT 'G' || i, 'M' || (11 + i % 2), '必须', '自有', NULL FROM range(39) AS r(i)
UNION ALL
SELECT 'G' || i, 'M13', '条件', '告知承诺', NULL FROM range(12) AS r(i)
UNION ALL
SELECT 'G' || i, 'M14', '必须', '申请人提交', NULL FROM range(30, 35) AS r(i)
