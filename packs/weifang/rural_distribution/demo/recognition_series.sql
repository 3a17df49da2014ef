SELECT * FROM (VALUES
    ('R69-MODEL', '省级县域流通服务网络示范县', 'R69-COOP', '年度'),
    ('R69-FOURTH', '省级“互联网+第四方物流”建设重点县', 'R69-COOP', '年度')
) AS s(series_id, name, body, cycle)
