SELECT 'AG-BANK' || i AS agreement_no, '市住房公积金管理中心' AS unit, '信易贷合作协议' || (i + 1) AS title,
       '授信合作' AS kind, DATE '2021-06-01' + CAST(20 * i AS INTEGER) AS signed, paper(i, 'bank agreement') AS evidence
FROM range(17) AS r(i)
