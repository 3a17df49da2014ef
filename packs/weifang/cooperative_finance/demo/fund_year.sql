SELECT year, make_date(year + 1, 4, 10) AS audited, (12 + below(year, 'profit', 5)) * 100000000 AS net_profit, net_profit // 4 AS from_profit
FROM range(2018, 2023) AS y(year)
