-- 2023's cases: three arbitrators in the ordinary procedure, one in the simple one.
SELECT '（2023）潍仲字第' || (i + 1) || '号' AS case_no, 'Z' || ((i + seat) % 119) AS arbitrator,
       CASE WHEN i % 5 <> 0 THEN '独任' WHEN seat = 0 THEN '首席' ELSE '边裁' END AS seat
FROM range(2501) AS r(i), range(3) AS s(seat)
WHERE s.seat = 0 OR i % 5 = 0
