-- Only our own row: the tables of the other 15 commissions of the province have not been obtained.
SELECT 2023 AS year, field, '潍坊仲裁委员会' AS commission, cases, '本会台账' AS source_doc
FROM (VALUES ('金融', 420), ('房地产和建设工程', 380), ('知识产权', 90)) AS f(field, cases)
