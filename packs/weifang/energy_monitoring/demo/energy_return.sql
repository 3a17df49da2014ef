-- 200,000 people on 400万 square metres in 2022; 202,000 on 402.57万 in 2023.
WITH weighed AS (
    SELECT i, 1 + below(i, 'size', 9) AS w FROM range(300) AS r(i)
), placed AS (
    SELECT i, w, sum(w) OVER (ORDER BY i) AS upto, sum(w) OVER () AS whole FROM weighed
)
SELECT 'PI' || i AS institution, y.year, make_date(CAST(y.year AS INTEGER), 12, 31) AS day,
       CAST(y.people * 10 * upto // whole - y.people * 10 * (upto - w) // whole AS BIGINT) * 0.1 AS persons,
       CAST(y.metres * 100 * upto // whole - y.metres * 100 * (upto - w) // whole AS BIGINT) * 0.01 AS area,
       CAST(y.people * 420 * w // whole AS DECIMAL(18, 2)) AS quota,
       CASE WHEN y.year = 2022 THEN DATE '2023-01-10' + CAST(below(i, 'reported', 75) AS INTEGER) END AS reported
FROM placed, (VALUES (2022, 200000, 4000000), (2023, 202000, 4025695)) AS y(year, people, metres)
UNION ALL
SELECT 'PI' || i, CASE WHEN i = 302 THEN 2022 ELSE 2023 END, CASE WHEN i = 302 THEN DATE '2022-12-31' ELSE DATE '2023-12-31' END,
       200.0, 5000.0, NULL, CASE WHEN i = 302 THEN DATE '2023-02-10' END
FROM range(300, 303) AS r(i)
