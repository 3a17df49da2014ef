SELECT 'DR' || i AS driver_no, '单位' || (i % 20) AS unit, DATE '2027-01-01' + CAST(below(i, 'licence', 700) AS INTEGER) AS licence_expiry FROM range(60) AS r(i)
