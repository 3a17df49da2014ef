SELECT * FROM (VALUES
    ('B76B-MOE', '教育部', '党政部门', '部委'),
    ('B76B-NAT', '国家级教学成果奖评审机关', '党政部门', '国家'),
    ('B76B-EDU', '省教育厅', '党政部门', '省级部门'),
    ('B76B-NEWS', '中央媒体', '媒体', '媒体')
) AS b(body_id, name, legal_kind, level)
