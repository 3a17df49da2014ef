SELECT 'TR' || i AS transfer, 1 AS tax_year, DATE '2023-12-20' AS paid_on,
       (100 + i) * 1000000 AS local_tax, 20 * 1000000 AS incentives, (80 + i) * 500000 AS paid_from_county
FROM range(6) AS r(i)
