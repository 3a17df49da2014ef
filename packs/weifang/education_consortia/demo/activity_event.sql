SELECT 'V78-1' AS event_id, '会议' AS kind, '滨海区首届产教融合校企合作对话会' AS name, 2023 AS named_year, '潍坊' AS city,
       '区县' AS scope, DATE '2023-11-08' AS from_day, DATE '2023-11-08' AS to_day, false AS major
