SELECT 'K76-0' AS consortium, '七十六' AS unit, '牵头' AS role, DATE '2023-05-26' AS joined,
       '潍坊市学校急救教育联盟' AS report_name, '联盟章程' AS proof
