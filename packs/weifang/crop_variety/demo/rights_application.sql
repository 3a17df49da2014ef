-- Three trees whose rights are still being examined.
SELECT 'PVP' || i AS application_no, 'V' || (31 + i) AS variety, DATE '2023-01-10' AS filed, DATE '2023-02-06' AS accepted
FROM range(3) AS r(i)
