SELECT * FROM (VALUES
    ('DF0', '银行', 2000000), ('DF0', '担保', 8000001), ('DF1', '银行', 8246913), ('DF1', '担保', 32987654)
) AS p(default_no, party, amount)
