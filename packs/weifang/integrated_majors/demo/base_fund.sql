SELECT * FROM (VALUES
    ('BF77-0', 'BP77-3', DATE '2023-06-30', 700000000),
    ('BF77-1', 'BP77-3', DATE '2023-11-28', 500000000),
    ('BF77-2', 'BP77-4', DATE '2023-07-18', 3000000000),
    ('BF77-3', 'BP77-5', DATE '2023-12-12', 900000000)
) AS f(receipt_no, project, arrived, amount),
(SELECT '入账凭证' AS proof) AS s
