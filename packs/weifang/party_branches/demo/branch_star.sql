-- Of 46 branches 7 have five stars in 2023.
SELECT 'ST75-' || i AS star_no, 'PB75-' || i AS branch, 2023 AS year,
       CASE WHEN i < 7 THEN 5 ELSE 2 + below(i, 'stars', 3) END AS stars, DATE '2023-06-12' AS notice_from,
       DATE '2023-06-19' AS notice_to, DATE '2023-06-28' AS published, '定星文件2023' AS list_doc
FROM range(46) AS r(i)
