SELECT 'R69-CASE' AS series_id, '全国深化改革创新典型案例' AS name, 'R69-REFORM' AS body, '年度' AS cycle
