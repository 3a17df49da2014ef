SELECT * FROM (VALUES
    ('B75B-MOE', '教育部', '党政部门', '国家'),
    ('B75B-MIL', '全国军士教育会议主办单位', '事业单位', '部委'),
    ('B75B-CITY', '市级部门', '党政部门', '市级部门'),
    ('B75B-NEWS', '中央媒体', '媒体', '媒体'),
    ('B75B-GOV', '市政府', '党委政府', '市')
) AS b(body_id, name, legal_kind, level)
