-- Sixty channels since June, 4086万 views together.
SELECT 'CH' || i AS channel, DATE '2023-06-06' + CAST(d AS INTEGER) AS day,
       CAST(1440 - CASE WHEN below(60 * d + i, 'outage', 50) = 0 THEN 1 + below(i, 'minutes', 6) ELSE 0 END AS BIGINT) AS minutes_live,
       share(40860000, 60 * 209, 60 * d + i) AS views
FROM range(60) AS c(i), range(209) AS r(d)
