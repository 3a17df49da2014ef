-- A first test of each lot, and a second one of the 40 original samples.
SELECT 'GT' || i AS test_no, 'LOT' || (CASE WHEN i < 80 THEN i ELSE (i - 80) * 2 END) AS lot,
       CASE WHEN i < 80 THEN '首测' ELSE '复测' END AS kind,
       day_in(CASE WHEN i < 80 THEN i // 2 ELSE i - 80 END, 'acquired', '2021-01-10', '2023-11-30')
           + CASE WHEN i < 80 THEN 20 ELSE 30 END AS tested,
       CASE WHEN i >= 80 THEN tested - 10 END AS previous, 100 AS sown, 88 + below(i, 'normal', 11) AS normal
FROM range(120) AS r(i)
