SELECT * FROM (VALUES
    ('T74-QA', '省高职院校办学质量考核', 'B74-EDU', '年度'),
    ('T74-NOTE', '市政府主要领导批示', 'B74-GOV', '一次性')
) AS s(series_id, name, body, cycle)
