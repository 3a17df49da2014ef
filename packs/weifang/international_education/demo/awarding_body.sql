SELECT * FROM (VALUES
    ('B74E-MOE', '教育部中外语言交流合作中心', '事业单位', '部委'),
    ('B74E-ALL', '中文联盟', '社会团体', '国家级社团')
) AS b(body_id, name, legal_kind, level)
