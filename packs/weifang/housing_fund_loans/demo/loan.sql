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
       fen * 2 AS price,
       fen AS down_payment,
       fen AS amount,
       360 AS term_months,
       fen // 60 AS monthly_base,
       fen // 234 AS monthly_payment,
       accepted,
       accepted + CAST(1 + below(i, 'decided', 12) AS INTEGER) AS decided,
       accepted + 20 AS disbursed,
       fen AS disbursed_amount
FROM n
