-- Two versions of one list: 22 majors with 73 minors, then 28 with 92; the first four majors named.
SELECT version || '-' || k AS category_no, version,
       CASE k % majors WHEN 0 THEN '金融' WHEN 1 THEN '房地产和建设工程' WHEN 2 THEN '知识产权' WHEN 3 THEN '买卖合同'
            ELSE '大类' || (k % majors + 1) END AS major,
       '小类' || (k + 1) AS minor, valid_from, valid_until
FROM (VALUES ('一版', 22, 73, DATE '2018-01-01', DATE '2020-12-31'),
             ('二版', 28, 92, DATE '2021-01-01', NULL)) AS v(version, majors, minors, valid_from, valid_until)
JOIN range(92) AS r(k) ON k < minors
