-- 25 plots of 1000亩 together, and one of a common variety that does not count.
SELECT 'DP' || i AS plot_no, 'PK' AS country, '企业001' AS firm, '花生' AS crop, '高油酸' AS variety,
       share(10000, 25, i) / 10 AS area_mu, day_in(i, 'planted', '2023-03-20', '2023-04-30') AS planted,
       day_in(i, 'harvested', '2023-08-20', '2023-09-30') AS harvested, 76 + below(i, 'oleic', 40) / 10 AS oleic_share,
       paper(i, 'imagery') AS imagery
FROM range(25) AS r(i)
UNION ALL
SELECT 'DP25', 'PK', '企业001', '花生', '普通', 60, DATE '2023-04-02', DATE '2023-09-02', 48, paper(25, 'imagery')
