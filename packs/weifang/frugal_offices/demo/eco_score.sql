-- The must is fulfilled; what the total lacks of 100 is lost on the last.
SELECT 'EV' || i AS evaluation, 'EC' || k AS criterion,
       CASE WHEN k = 4 THEN 2.0 + below(i, 'score', 16) ELSE 20.0 END AS points, true AS met
FROM range(74) AS r(i), range(5) AS c(k)
