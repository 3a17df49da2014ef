SELECT 'AG69-F' || i AS agreement_no, '六十九' AS unit, '金融服务合作' AS title, '授信合作' AS kind,
       day_in(i, 'finance', '2020-03-01', '2022-12-20') AS signed, CAST(NULL AS DATE) AS expires, CAST(NULL AS BIGINT) AS amount,
       paper(i, 'finance agreement') AS evidence
FROM range(7) AS r(i)
