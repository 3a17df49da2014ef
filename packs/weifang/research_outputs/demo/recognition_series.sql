SELECT * FROM (VALUES
    ('T74C-CITY', '市科研成果奖励', 'B74C-CITY', '年度'),
    ('T74C-PROV', '省科研成果奖励', 'B74C-PROV', '年度')
) AS s(series_id, name, body, cycle)
