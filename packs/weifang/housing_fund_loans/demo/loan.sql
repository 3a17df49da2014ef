-- 13,119 loans of 57.15亿元, 4.2亿元 of it to the 755 households with several children.
WITH n AS (
    SELECT i,
           i < scaled(755) AS children,
           CASE WHEN i < scaled(755)
                THEN share(scaled(42000000000), scaled(755), i)
                ELSE share(scaled(529500000000), scaled(13119) - scaled(755), i - scaled(755))
           END AS fen,
           day_in(i, 'accepted', '2023-01-01', '2023-12-10') AS accepted
    FROM range(scaled(13119)) AS r(i)
)
SELECT 'L' || i AS loan_no,
       'F' || i AS family,
       1 AS house_set,
       CASE WHEN i % 5 = 0 THEN '二手' ELSE '新建' END AS house_kind,
       CASE WHEN i % 5 = 0 THEN day_in(i, 'built', '2005-01-01', '2018-12-31') END AS built,
       fen * 2 AS price,
       fen AS down_payment,
       fen AS amount,
       360 AS term_months,
       3.1 AS rate,
       CASE WHEN i % 5 = 0 THEN '抵押' ELSE '阶段性保证' END AS guarantee,
       24 AS contribution_ratio,
       day_in(i, 'retires', '2049-01-01', '2060-12-31') AS retires,
       fen // 60 AS monthly_base,
       fen // 234 AS monthly_payment,
       accepted,
       accepted + CAST(1 + below(i, 'decided', 12) AS INTEGER) AS decided,
       accepted + 20 AS disbursed,
       fen AS disbursed_amount
FROM n
