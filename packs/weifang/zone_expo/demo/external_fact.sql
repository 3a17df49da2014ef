SELECT 'zone.prefecture_delegates' AS fact_id, '全国农业国际合作工作会议的地市级代表' AS title, 1 AS value, '个' AS unit,
       '农业农村部' AS stated_by, DATE '2023-09-26' AS stated_on, '会议参会名单' AS source_doc
