SELECT 'VP' || i AS promotion_no, 'V' || i AS variety, '示范推广' AS kind, DATE '2023-06-01' AS started,
       CASE i WHEN 0 THEN '潍玉326' WHEN 1 THEN '潍麦13' WHEN 2 THEN '潍麦15' WHEN 3 THEN '潍麦16' ELSE '品种' || i END AS name_used, 'VS' || i AS basis
FROM range(6) AS r(i)
