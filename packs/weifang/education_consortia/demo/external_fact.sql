SELECT * FROM (VALUES
    ('p78.province_consortia', '山东省第一批市域产教联合体数', 26.0, '省教育厅', '院校年度报告，公布名单未核'),
    ('p78.city_consortia', '其中潍坊市', 3.0, '省教育厅', '院校年度报告，公布名单未核')
) AS f(fact_id, title, value, stated_by, source_doc),
(SELECT '家' AS unit, DATE '2023-07-20' AS stated_on) AS s
