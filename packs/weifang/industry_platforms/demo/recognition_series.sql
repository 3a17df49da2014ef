SELECT * FROM (VALUES
    ('T74A-FE', '省现场工程师专项培养计划', 'B74A-EDU', '年度'),
    ('T74A-NOTE', '市政府主要领导批示', 'B74A-GOV', '一次性')
) AS s(series_id, name, body, cycle)
