SELECT 'r70.water_batch' AS fact_id, '山东省节水标杆单位批次' AS title, 2 AS value, '批' AS unit, '省水利厅' AS stated_by,
       DATE '2023-10-20' AS stated_on, '第二批山东省节水标杆单位名单' AS source_doc
