SELECT 'HZ' || i AS coop_no, 'V' || i AS village, 2023 AS year, DATE '2023-12-25' AS closed_on,
       CAST(40 + below(i, 'members', 200) AS BIGINT) AS members, members - members // 10 AS farmers,
       (5 + below(i, 'surplus', 60)) * 1000000 AS surplus, surplus // 100 * (60 + below(i, 'trade', 30)) AS by_trade
FROM range(200) AS r(i)
