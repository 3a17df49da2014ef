SELECT 'zone.exchange_points_first' AS fact_id, '首批农业涉外培训交流点家数' AS title, 20 AS value, '家' AS unit,
       '农业农村部国际交流服务中心' AS stated_by, DATE '2023-07-07' AS stated_on, '首批农业涉外培训交流点认定名单' AS source_doc
