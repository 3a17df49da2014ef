-- Three regenerations sown in autumn and not yet harvested.
SELECT 'RG' || i AS job_no, 'LOT' || (i * 2) AS lot_from, (['低库存', '分发需要', '净化'])[1 + i] AS reason,
       DATE '2023-10-05' + CAST(i AS INTEGER) AS planned, 60 AS plants
FROM range(3) AS r(i)
