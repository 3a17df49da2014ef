-- One household a loan; 755 of them with several children.
SELECT 'F' || i AS family_no,
       CASE WHEN i < scaled(755) THEN 2 ELSE below(i, 'children', 2) END AS children
FROM range(scaled(13119)) AS r(i)
