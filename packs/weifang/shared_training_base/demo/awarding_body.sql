SELECT * FROM (VALUES
    ('B78B-CITY', '市委', '党委政府', '市')
) AS b(body_id, name, legal_kind, level)
