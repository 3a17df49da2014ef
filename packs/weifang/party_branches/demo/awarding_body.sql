SELECT * FROM (VALUES
    ('B75A-EDU', '省教育工委', '党政部门', '省级部门'),
    ('B75A-PROV', '省委教育主管部门', '党政部门', '省级部门'),
    ('B75A-CITY', '市委组织部', '党政部门', '市级部门'),
    ('B75A-PUB', '市委宣传部', '党政部门', '市级部门')
) AS b(body_id, name, legal_kind, level)
