-- 15 agreements: 13 with firms (one firm signed twice), one with a district, one with a college.
SELECT 'AG69-' || i AS agreement_no, '六十九' AS unit, CASE i WHEN 13 THEN '城乡一体化合作' WHEN 14 THEN '共建供销学院' ELSE '战略合作' || i END AS title,
       CASE WHEN i = 14 THEN '共建平台' ELSE '战略合作' END AS kind, day_in(i, 'partner', '2023-02-01', '2023-11-30') AS signed,
       signed + 1096 AS expires, CAST(NULL AS BIGINT) AS amount, paper(i, 'partner agreement') AS evidence
FROM range(15) AS r(i)
