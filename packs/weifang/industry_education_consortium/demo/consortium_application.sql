SELECT 'ZONE-APPLY' AS application_no, 'ZONE-CONSORTIUM' AS consortium, '潍坊国家农综区' AS park, 1 AS batch,
       DATE '2023-05-20' AS applied, DATE '2023-06-25' AS recommended, DATE '2023-09-04' AS announced,
       paper(1, 'announcement') AS announcement
