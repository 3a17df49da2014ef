SELECT * FROM (VALUES
    ('T75A-1', '省级样板支部', 'B75A-EDU', '年度'),
    ('T75A-2', '“双带头人”教师党支部书记工作室', 'B75A-EDU', '年度'),
    ('T75A-3', '省级先进基层党组织', 'B75A-PROV', '年度'),
    ('T75A-4', '市级铸魂育人先进基层党组织', 'B75A-CITY', '年度'),
    ('T75A-N', '市委宣传部主要负责同志批示', 'B75A-PUB', '一次性')
) AS s(series_id, name, body, cycle)
