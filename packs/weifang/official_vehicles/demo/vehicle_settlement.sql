SELECT 'VD' || i AS dispatch, '单位' || ((i + i // 60) % 20) AS payer_unit, '单位' || (i % 60 % 20) AS payee_unit,
       30 + below(i, 'km', 300) AS km, km * 120 AS fee, pick(i, 'mode', ['一车一结', '一车一结', '一事一结']) AS mode,
       day + 10 AS paid, paper(i, 'settled') AS voucher
FROM (SELECT i, DATE '2023-10-09' + CAST(7 * (i // 60 % 12) + below(i, 'weekday', 5) AS INTEGER) AS day FROM range(720) AS r(i)) AS q WHERE (i + i // 60) % 20 <> i % 60 % 20
