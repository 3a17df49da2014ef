-- Half of the renters are young, half from elsewhere or newly settled.
SELECT 'RC' || i AS check_no, 'WM' || i AS withdrawal,
       DATE '2023-10-12' + CAST(30 * (i % 3) + below(i // 3, 'applied', 15) AS INTEGER) AS applied,
       CAST(3 + below(i // 3, 'months', 60) AS BIGINT) AS months_continuous, 0 AS own_homes,
       CASE WHEN i // 3 % 2 = 0 THEN day_in(i // 3, 'born', '1989-01-01', '2001-12-31')
            ELSE day_in(i // 3, 'born', '1970-01-01', '1985-12-31') END AS born,
       i // 3 % 2 = 0 AS local_hukou,
       CASE WHEN i // 3 % 2 = 0 THEN DATE '2015-07-01' END AS hukou_since,
       true AS paid_last_month,
       share(scaled(3600000000), 3 * scaled(6000), i) AS last_contribution
FROM range(3 * scaled(6000)) AS r(i)
