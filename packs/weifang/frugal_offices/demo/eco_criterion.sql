SELECT 'EC' || k AS criterion_no, '节约型机关' AS scheme, '2020' AS version, '评分项' || (k + 1) AS text, 20.0 AS points, k = 0 AS must
FROM range(5) AS r(k)
