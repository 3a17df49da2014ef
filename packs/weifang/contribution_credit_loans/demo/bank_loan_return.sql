-- 2065 enterprises with 235.49亿元 in 2380 contracts, 25,232 members with 60.07亿元 in 26,000.
SELECT 'B' || (i % kind.borrowers % 17) AS bank, 'C' || kind.mark || i AS contract_no, kind.borrower_kind,
       kind.mark || (i % kind.borrowers) AS borrower,
       day_in(i, 'granted' || kind.mark, '2023-01-15', '2023-12-20') AS granted,
       share(kind.total, kind.contracts, i) AS amount,
       CAST(date_trunc('month', granted) + INTERVAL 1 MONTH AS DATE) + CAST(below(i, 'reported', 10) AS INTEGER) AS reported,
       CASE WHEN kind.mark = 'E' THEN CAST(12 + below(i, 'months', 100) AS BIGINT) END AS contributed_months,
       CASE WHEN kind.mark = 'E' THEN false END AS in_arrears,
       'Q' || kind.mark || i AS query
FROM (VALUES ('企业', 'E', scaled(2065), scaled(2380), scaled(2354900000000)),
             ('职工', 'P', scaled(25232), scaled(26000), scaled(600700000000)))
    AS kind(borrower_kind, mark, borrowers, contracts, total),
range(scaled(26000)) AS r(i)
WHERE i < kind.contracts
