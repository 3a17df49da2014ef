-- 150万元 of the two 中央引导 projects, 75万元 each in two payments; parts of the others.
SELECT 'RR' || i || '-' || n AS receipt_no, 'RP' || i AS project,
       (CASE WHEN i < 5 THEN DATE '2023-04-01' + CAST(i * 20 AS INTEGER) ELSE DATE '2023-02-01' END) + CAST(30 + n * 60 AS INTEGER) AS received,
       CASE WHEN i < 2 THEN 37500000 ELSE 4000000 END AS amount, paper(i * 2 + n, 'voucher') AS voucher
FROM range(16) AS r(i), range(2) AS p(n)
