SELECT * FROM (VALUES
    ('variety.approved_in_press', '2023年以来通过省审定的品种', 6.0, '个', '大众日报', DATE '2024-01-04', '大众日报2024年1月4日报道'),
    ('variety.rights_in_press', '获植物新品种权的品种', 12.0, '个', '大众日报', DATE '2024-01-04', '大众日报2024年1月4日报道；另有丁香5个'),
    ('variety.lilacs_in_press', '首批获得新品种权的丁香', 5.0, '个', '大众日报', DATE '2024-01-04', '大众日报2024年1月4日报道')
) AS f(fact_id, title, value, unit, stated_by, stated_on, source_doc)
