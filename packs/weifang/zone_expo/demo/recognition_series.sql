SELECT * FROM (VALUES
    ('zone-note', '省领导对农综区工作的批示', 'zone-province', '一次性'),
    ('zone-speech', '全国农业国际合作工作会议典型发言', 'zone-agriculture', '年度'),
    ('zone-thanks', '农业农村部感谢信', 'zone-agriculture', '一次性')
) AS s(series_id, name, body, cycle)
