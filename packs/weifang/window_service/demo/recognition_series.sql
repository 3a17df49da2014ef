SELECT 'housing-star-post' AS series_id, '住建系统“星级服务岗”' AS name, 'housing-ministry' AS body, '年度' AS cycle
