-- Three of the city's projects signed in 2023 (demo of investment_dispatch) that exceed 1亿元.
SELECT 'IP' || i AS project, '市供销社' AS unit, 100.0 AS share
FROM range(1126) AS r(i) WHERE (600 + below(i, 'invest', 30000)) * 1000000 >= 10000000000 ORDER BY i LIMIT 3
