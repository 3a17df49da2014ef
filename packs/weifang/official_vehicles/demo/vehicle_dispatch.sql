SELECT 'VD' || i AS dispatch_no, 'VR' || i AS request, CASE WHEN i % 3 = 0 THEN '省平台' ELSE '市平台' END AS platform, 'CAR' || (i % 60) AS car,
       'DR' || (i % 60) AS driver, CAST(day AS TIMESTAMP) + INTERVAL '6' HOUR + to_minutes(CAST(3 + below(i, 'answer', 27) AS INTEGER)) AS accepted,
       CAST(day AS TIMESTAMP) + INTERVAL '9' HOUR AS departed, CAST(day AS TIMESTAMP) + INTERVAL '17' HOUR AS returned,
       CAST(20000 + 400 * (i // 60) AS BIGINT) AS odometer_out, odometer_out + 30 + below(i, 'km', 300) AS odometer_in,
       (odometer_in - odometer_out) * 95 AS cost, CASE WHEN odometer_in - odometer_out >= 200 THEN day + 6 END AS spot_checked
FROM (SELECT i, DATE '2023-10-09' + CAST(7 * (i // 60 % 12) + below(i, 'weekday', 5) AS INTEGER) AS day FROM range(720) AS r(i)) AS q
