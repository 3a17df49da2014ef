SELECT 'zone.consortia_announced' AS fact_id, '第一批国家级市域产教联合体拟入围家数' AS title, 28 AS value, '家' AS unit,
       '教育部' AS stated_by, DATE '2023-09-04' AS stated_on, '第一批国家级市域产教联合体拟入围名单公示' AS source_doc
