-- Totals of the two years in hundredths of a unit, laid out by size of institution and evenly over the months.
WITH weighed AS (
    SELECT i, 1 + below(i, 'size', 9) AS w FROM range(300) AS r(i)
), placed AS (
    SELECT i, w, sum(w) OVER (ORDER BY i) AS upto, sum(w) OVER () AS whole FROM weighed
)
SELECT 'PI' || i AS institution,
       make_date(CAST(y.year AS INTEGER), CAST(CASE WHEN e.months = 5 THEN [1, 2, 3, 11, 12][m + 1] ELSE m + 1 END AS INTEGER), 1) AS month,
       e.energy,
       CAST((CASE y.year WHEN 2022 THEN e.before ELSE e.now END) * ((upto - w) * e.months + w * (m + 1)) // (whole * e.months)
          - (CASE y.year WHEN 2022 THEN e.before ELSE e.now END) * ((upto - w) * e.months + w * m) // (whole * e.months) AS BIGINT) * 0.01 AS qty,
       CASE WHEN e.energy IN ('电', '水') THEN '自动采集' ELSE '账单' END AS source, false AS estimated,
       CASE WHEN e.energy NOT IN ('电', '水') THEN '账单' || y.year || '-' || i || '-' || m END AS bill
FROM placed, (VALUES (2022), (2023)) AS y(year),
(VALUES ('电', 20000000000, 19699528500, 12), ('天然气', 1000000000, 1004035600, 12), ('汽油', 200000000, 200000000, 12),
        ('热力', 60000000000, 60000000000, 5), ('水', 400000000, 398748000, 12)) AS e(energy, before, now, months),
range(12) AS r(m)
WHERE m < e.months
UNION ALL
SELECT 'PI' || i, make_date(CASE WHEN i = 302 THEN 2022 ELSE 2023 END, CAST(m AS INTEGER), 1), '电', 20000.0, '自动采集', false, NULL
FROM range(300, 303) AS r(i), range(1, 13) AS n(m)
