SELECT * FROM (VALUES
    ('B74C-CITY', '市级科研奖励部门', '党政部门', '市级部门'),
    ('B74C-PROV', '省级科研奖励部门', '党政部门', '省级部门')
) AS b(body_id, name, legal_kind, level)
