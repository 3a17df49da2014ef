-- Two parties a case; 600 from elsewhere in 2022 and 906 in 2023, of 49 and 70 cities with our own.
WITH code AS (
    SELECT province || lpad(CAST(k + 1 AS VARCHAR), 2, '0') || '00' AS city,
           row_number() OVER (ORDER BY region, k) - 1 AS place
    FROM (VALUES (0, '37', 17), (1, '32', 13), (2, '13', 11), (3, '41', 17), (4, '21', 14)) AS p(region, province, n)
    JOIN range(17) AS r(k) ON k < n
    WHERE NOT (province = '37' AND k IN (6, 11))
), y AS (
    SELECT * FROM (VALUES (2018, 560, 150, 20), (2019, 711, 220, 26), (2020, 974, 320, 33),
        (2021, 1334, 440, 41), (2022, 1826, 600, 49), (2023, 2501, 906, 70)) AS v(year, n, elsewhere, cities)
)
SELECT '（' || year || '）潍仲字第' || (i + 1) || '号' AS case_no,
       'P' || (year * 10000 + i) || side AS party,
       CASE side WHEN 'A' THEN '申请人' ELSE '被申请人' END AS role,
       pick(year * 10000 + i, side, ['法人', '法人', '自然人']) AS kind,
       CASE WHEN side = 'B' AND i < elsewhere THEN code.city ELSE '370700' END AS city
FROM y JOIN range(2501) AS r(i) ON i < n
CROSS JOIN (VALUES ('A'), ('B')) AS s(side)
JOIN code ON code.place = i % (cities - 1)
