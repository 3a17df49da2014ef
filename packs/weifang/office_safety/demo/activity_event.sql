SELECT * FROM (VALUES
    ('R70-D0', '演练', '市级机关综合办公大楼消防应急疏散演练', '潍坊', '全市', DATE '2023-11-09', DATE '2023-11-09', false),
    ('R70-D1', '演练', '民生街办公区消防应急疏散演练', '潍坊', '全市', DATE '2023-11-10', DATE '2023-11-10', false)
) AS e(event_id, kind, name, city, scope, from_day, to_day, major)
