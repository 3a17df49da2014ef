SELECT 'zone-exchange-point' AS series_id, '农业涉外培训交流点' AS name, 'zone-exchange-centre' AS body, '年度' AS cycle
