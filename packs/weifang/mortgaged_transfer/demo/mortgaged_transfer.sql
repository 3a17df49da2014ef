-- 240 sales: 200 closed, 30 under way, 10 ended before registration.
SELECT 'MT' || i AS case_no, 'H' || i AS house, 'P' || (2 * i) AS seller, 'P' || (2 * i + 1) AS buyer,
       pick(i, 'lender', ['公积金', '商业', '组合']) AS seller_lender, 1 AS existing_mortgages,
       true AS individual_title, pick(i, 'mode', ['组合', '组合', '分段']) AS mode,
       (60 + below(i, 'price', 80)) * 1000000 AS price, (15 + below(i, 'payoff', 30)) * 1000000 AS payoff,
       40000000 AS buyer_loan,
       CASE WHEN i < 200 THEN paper(i, 'seller consent') END AS seller_consent,
       CASE WHEN i < 200 THEN paper(i, 'buyer consent') END AS buyer_consent,
       day_in(i, 'applied', '2023-03-20', '2023-11-20') AS applied,
       CASE WHEN i < 200 THEN applied + 15 END AS registration_applied,
       CASE WHEN i < 200 THEN applied + 18 END AS registered,
       CASE WHEN i < 200 THEN applied + 18 END AS new_mortgage_on,
       CASE WHEN i < 200 THEN applied + 22 END AS old_mortgage_off,
       CASE WHEN i < 200 THEN applied + 25 END AS closed,
       CASE WHEN i >= 230 THEN applied + 20 END AS ended
FROM range(240) AS r(i)
