SELECT event, '市广播电视台' AS unit, '主办' AS role
FROM (SELECT 'RTV-MEDIA' AS event UNION ALL SELECT 'RTV-VISIT' || i FROM range(24) AS r(i)) AS e
