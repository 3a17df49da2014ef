-- 3,398,000 cases, 3,160,000 of them online; each spares one or two materials.
SELECT i AS case_no, day_in(i, 'handled', '2023-01-01', '2023-12-31') AS handled, 'G' || (i % 39) AS item,
       CASE WHEN i >= scaled(3160000) THEN '柜面' ELSE pick(i, 'channel', ['网上', '掌上', '掌上', '自助']) END AS channel,
       i < scaled(3160000) AND i % 39 < 30 AS automatic,
       CASE WHEN i >= scaled(3160000) THEN 0 WHEN i % 10 < 3 THEN 2 ELSE 1 END AS waived
FROM range(scaled(3398000)) AS r(i)
