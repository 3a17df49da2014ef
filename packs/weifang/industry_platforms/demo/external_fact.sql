SELECT 'p75.qingzhou_flower_turnover' AS fact_id, '青州全市花卉年交易额' AS title, 12000000000.0 AS value, '元' AS unit,
       '市融媒体' AS stated_by, DATE '2023-09-01' AS stated_on, '2023年花卉产业报道' AS source_doc
