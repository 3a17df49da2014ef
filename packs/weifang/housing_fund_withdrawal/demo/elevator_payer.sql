-- Two of a family draw for one share, together its whole.
SELECT 'WE' || i AS withdrawal, 'ES' || (i // 2) AS share,
       CASE WHEN i % 2 = 0 THEN '本人' ELSE '子女' END AS relation
FROM range(scaled(300)) AS r(i)
