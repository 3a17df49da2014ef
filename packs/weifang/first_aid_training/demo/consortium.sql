SELECT 'K76-0' AS consortium_no, '潍坊市学校急救教育联盟' AS official_name, '联盟' AS kind, '市' AS scope,
       DATE '2023-05-26' AS founded, '护理职业学院' AS lead_school
