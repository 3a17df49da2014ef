SELECT 'ZONE-2018' AS approval_no, '潍坊国家农业开放发展综合试验区' AS zone, DATE '2018-08-31' AS approved,
       120.90 AS area_km2, paper(1, 'approval') AS document
