SELECT * FROM (VALUES
    ('B74B-ORG', '国家有关部门', '党政部门', '部委'),
    ('B74B-MOE', '教育部', '党政部门', '部委'),
    ('B74B-PROP', '省委宣传部', '党政部门', '省级部门'),
    ('B74B-EDU', '省教育厅', '党政部门', '省级部门')
) AS b(body_id, name, legal_kind, level)
