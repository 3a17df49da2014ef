SELECT 'r70.pilot_units' AS fact_id, '全市实训服务标准化试点单位' AS title, 5 AS value, '家' AS unit, '省市场监督管理局' AS stated_by,
       DATE '2023-08-30' AS stated_on, '实训服务标准化试点单位名单' AS source_doc
