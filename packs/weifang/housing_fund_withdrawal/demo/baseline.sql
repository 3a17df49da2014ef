-- 2022, back-solved: 92.04亿 / 67.08亿 - 1 = 37.21%, 3.5亿 / 1.902亿 - 1 = 84%.
-- They shrink with the registers they belong to.
SELECT indicator, year, value * getvariable('scale') AS value, unit, source_doc FROM (VALUES
    ('housing_fund_withdrawal.withdrawn', 2022, 6708000000.0, '元', '基数为倒推（由报告增长率）'),
    ('housing_fund_withdrawal.rent_withdrawn', 2022, 190200000.0, '元', '基数为倒推（由报告增长率）')
) AS b(indicator, year, value, unit, source_doc)
