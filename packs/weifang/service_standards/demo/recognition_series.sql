SELECT 'R70-DRILL' AS series_id, '实训服务标准化试点单位' AS name, 'R70-MARKET' AS body, '一次性' AS cycle
