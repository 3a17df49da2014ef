SELECT 'CR' || i AS carrier_no, pick(i, 'carrier', ['快递', '快递', '货运', '客货邮']) AS kind, paper(i, 'carrier') AS contract
FROM range(6) AS r(i)
