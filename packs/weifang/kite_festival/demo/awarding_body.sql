SELECT * FROM (VALUES
    ('B72-01', '山东省人民政府', '党委政府', '省'),
    ('B72-02', '潍坊市委、市政府', '党委政府', '市')
) AS b(body_id, name, legal_kind, level)
