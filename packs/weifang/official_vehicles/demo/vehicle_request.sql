-- 720 trips on working days of the last twelve weeks, one a week and car; two requests got no car.
SELECT 'VR' || i AS request_no, '单位' || ((i + i // 60) % 20) AS unit, '公务' || (i % 12) AS reason, '一般' AS urgency,
       CASE WHEN (i + i // 60) % 20 = i % 60 % 20 THEN '本地' ELSE pick(i, 'scope', ['市内跨县', '跨市', '跨部门']) END AS scope,
       CAST(day AS TIMESTAMP) + INTERVAL '6' HOUR AS requested, CAST(day AS TIMESTAMP) + INTERVAL '9' HOUR AS depart,
       CAST(day AS TIMESTAMP) + INTERVAL '18' HOUR AS return_by, CAST(1 + below(i, 'people', 4) AS BIGINT) AS passengers
FROM (SELECT i, DATE '2023-10-09' + CAST(7 * (i // 60 % 12) + below(i, 'weekday', 5) AS INTEGER) AS day FROM range(722) AS r(i)) AS q
