-- 2022, back-solved from the printed growth: 13119 / 10974 - 1 = 19.55%, 57.15亿 / 36.94亿 - 1 = 54.71%.
-- They shrink with the registers they belong to.
SELECT indicator, year, value * getvariable('scale') AS value, unit, source_doc FROM (VALUES
    ('housing_fund_loans.loans', 2022, 10974.0, '笔', '由报告增长率倒推'),
    ('housing_fund_loans.loan_amount', 2022, 3694000000.0, '元', '由报告增长率倒推')
) AS b(indicator, year, value, unit, source_doc)
