-- 3527万元 of collective and 1.7亿元 of villagers' gain, over the 471 model communities.
SELECT 'V' || i AS village, 2023 AS year, (20 + below(i, 'before', 80)) * 1000000 AS prior_collective,
       share(3527000000, 471, i) AS attributed, prior_collective + attributed + below(i, 'else', 500) * 10000 AS collective,
       share(17000000000, 471, i) AS villager_gain, pick(i, 'method', ['合同差价', '分红', '务工', '节本']) AS method,
       DATE '2023-12-05' AS posted, DATE '2023-12-20' AS closed_on, i % 3 = 0 AS audited, paper(i, 'income') AS evidence
FROM range(471) AS r(i)
