-- Of 2023's projects 583 landed; 520 projects were taken into statistics in the year, most signed in
-- 2022; 245 of 2022's reached their effect by the end of November, 20 more in December.
WITH p AS (
    SELECT i, CASE WHEN i < 2000 THEN day_in(i, 'signed', '2023-01-04', '2023-04-30') ELSE day_in(i, 'signed', '2022-01-04', '2022-12-20') END AS signed
    FROM (SELECT * FROM range(1126) AS a(i) UNION ALL SELECT * FROM range(2000, 2700) AS b(i)) AS r
)
SELECT 'IP' || i AS project, kind, reached, paper(i, kind) AS proof FROM (
    SELECT i, '签约' AS kind, signed AS reached FROM p
    UNION ALL SELECT i, '落地', signed + 40 FROM p WHERE i < 583 OR i >= 2000
    UNION ALL SELECT i, '开工', signed + 60 FROM p WHERE i < 540 OR i >= 2000
    UNION ALL SELECT i, '纳统', DATE '2023-09-15' FROM p WHERE i < 200 OR (i >= 2000 AND i < 2320)
    UNION ALL SELECT i, '投产', DATE '2023-03-01' FROM p WHERE i >= 2320 AND i < 2585
    UNION ALL SELECT i, '达效', CASE WHEN i < 2565 THEN day_in(i, 'effective', '2023-03-01', '2023-11-30') ELSE DATE '2023-12-20' END FROM p WHERE i >= 2320 AND i < 2585
) AS m
