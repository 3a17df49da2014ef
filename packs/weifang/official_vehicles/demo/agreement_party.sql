SELECT 'AG70-' || i AS agreement, CASE i WHEN 0 THEN '临沂市机关事务服务中心' ELSE '泰安市机关事务服务中心' END AS party, '政府' AS party_kind FROM range(2) AS r(i)
