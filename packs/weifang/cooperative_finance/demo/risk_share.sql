-- Weifang's shares are not known; 20 to 80 stands for them.
SELECT 'RS' || i AS scheme, part.party, part.percent, DATE '2020-04-01' AS from_day
FROM range(1, 6) AS r(i), (VALUES ('银行', 20.0), ('担保', 80.0)) AS part(party, percent)
