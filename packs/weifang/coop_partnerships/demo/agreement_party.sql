SELECT 'AG69-' || i AS agreement, CASE i WHEN 13 THEN '寒亭区政府' WHEN 14 THEN '山东经贸职业学院' ELSE '企业' || (i % 12) END AS party,
       CASE i WHEN 13 THEN '政府' WHEN 14 THEN '院校' ELSE '企业' END AS party_kind
FROM range(15) AS r(i)
