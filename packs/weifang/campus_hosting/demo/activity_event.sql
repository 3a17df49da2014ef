SELECT 'V74-1' AS event_id, '会议' AS kind, '全国职业教育活动周启动仪式和技能大赛开幕式' AS name, 2023 AS named_year,
       '潍坊' AS city, '全国' AS scope, DATE '2023-05-14' AS from_day, DATE '2023-05-15' AS to_day, true AS major,
       DATE '2022-12-20' AS notified
