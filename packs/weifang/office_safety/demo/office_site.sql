SELECT 'OS' || i AS site_no, CASE i WHEN 0 THEN '市级机关综合办公大楼' WHEN 1 THEN '民生街办公区' ELSE '办公区' || i END AS name,
       '机构' || i AS manager_unit, '共同管理人' || i AS common_manager, 2000.0 + below(i, 'site', 20000) AS area,
       CAST(2 + below(i, 'floors', 20) AS BIGINT) AS floors, i % 5 = 0 AS key_fire_unit
FROM range(77) AS r(i)
