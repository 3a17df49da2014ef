-- The city's 254 units in 77 sites.
SELECT 'OS' || (i % 77) AS site, 'PI' || i AS institution, DATE '2020-01-01' AS from_day FROM range(254) AS r(i)
