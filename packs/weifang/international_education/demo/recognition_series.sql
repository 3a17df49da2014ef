SELECT * FROM (VALUES
    ('T74E-1', '教育部国际中文教育项目', 'B74E-MOE', '年度'),
    ('T74E-2', '中文联盟合作机构', 'B74E-ALL', '年度')
) AS s(series_id, name, body, cycle)
