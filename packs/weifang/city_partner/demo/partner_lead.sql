-- Four or five leads a partner; the terms began in 2023, so none is a year old at its end.
SELECT 'CP' || (i % 12) AS partner, 'LD' || i AS lead, DATE '2023-11-05' + CAST(i % 45 AS INTEGER) AS brought,
       pick(i, 'outcome', ['有效', '有效', '无效', '落地']) AS outcome
FROM range(54) AS r(i)
