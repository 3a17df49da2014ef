-- The shares are not known; halves stand for them.
SELECT * FROM (VALUES ('JC1', '市供销社', 50.0), ('JC1', '合作方', 50.0)) AS h(company, holder, percent)
