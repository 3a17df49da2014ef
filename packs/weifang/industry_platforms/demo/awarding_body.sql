SELECT * FROM (VALUES
    ('B74A-EDU', '省教育厅', '党政部门', '省级部门'),
    ('B74A-GOV', '市政府', '党委政府', '市')
) AS b(body_id, name, legal_kind, level)
