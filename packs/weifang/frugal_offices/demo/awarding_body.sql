SELECT * FROM (VALUES
    ('R70-JGSW', '省机关事务管理局', '党政部门', '省级部门'), ('R70-WATER', '省水利厅', '党政部门', '省级部门')
) AS b(body_id, name, legal_kind, level)
