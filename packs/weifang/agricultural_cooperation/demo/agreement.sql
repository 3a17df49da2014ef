SELECT * FROM (VALUES
    ('AZ-NUST-1', '潍坊国家农综区推进办'), ('AZ-NUST-2', '青州市政府')
) AS a(agreement_no, unit),
(SELECT '中巴农业产学研战略合作协议' AS title, '战略合作' AS kind, DATE '2023-10-18' AS signed, DATE '2028-10-17' AS expires) AS s,
(SELECT paper(1, 'cooperation agreement') AS evidence) AS p
