SELECT '节约型机关' AS scheme, 'PI' || i AS body, DATE '2022-01-10' AS frozen_on FROM range(74) AS r(i)
