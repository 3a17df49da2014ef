SELECT 'SD2019-' || i AS application_no, 'V' || i AS variety, DATE '2019-09-10' AS filed, DATE '2023-03-20' AS public_from,
       DATE '2023-04-25' AS public_until, DATE '2023-05-10' AS announced
FROM range(6) AS r(i)
