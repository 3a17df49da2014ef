-- Each quarter every canteen checks itself; 15 are spot-checked, one of which failed and was put right.
SELECT 'CC' || i || '-' || q AS check_no, 'KT' || i AS canteen, '自查' AS kind, make_date(2023, CAST(q * 3 AS INTEGER), 20) AS checked,
       (3000 + below(i, 'bought', 3000)) * 1.0 AS bought, (20 + below(i * 4 + q, 'wasted', 60)) * 1.0 AS wasted,
       CAST(6000 + below(i, 'diners', 6000) AS BIGINT) AS diners, pick(i, 'grade', ['优秀', '优秀', '合格']) AS grade, CAST(NULL AS VARCHAR) AS issue
FROM range(36) AS r(i), range(1, 5) AS n(q)
UNION ALL
SELECT 'CS' || i, 'KT' || (i * 2), '抽查', day_in(i, 'spot', '2023-04-10', '2023-06-20'), 1000.0, 12.0, 2000,
       CASE WHEN i = 0 THEN '不合格' ELSE '优秀' END, CASE WHEN i = 0 THEN 'R70-C0' END
FROM range(15) AS r(i)
