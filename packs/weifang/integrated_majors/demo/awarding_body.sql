SELECT * FROM (VALUES
    ('B77A-HR', '人力资源社会保障部', '党政部门', '部委'),
    ('B77A-EDU', '省教育厅', '党政部门', '省级部门')
) AS b(body_id, name, legal_kind, level)
