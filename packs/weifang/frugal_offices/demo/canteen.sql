SELECT 'KT' || i AS canteen_no, '市级' AS level, 'PI' || i AS operator FROM range(36) AS r(i)
