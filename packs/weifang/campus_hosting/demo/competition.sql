SELECT * FROM (VALUES
    ('C75-GJ', '“工匠杯”首届军士学员电子电工技能比武', '工匠杯', '国家', '一等二等三等', 2023, 1),
    ('C77-XX', '第四届全国信息产业新技术职业技能竞赛', '全国信息产业新技术职业技能竞赛', '国家', '一等二等三等', 2023, 4),
    ('C77-WF', '潍坊市职业院校技能大赛（2023年）', '市职业院校技能大赛', '市', '一等二等三等', 2023, CAST(NULL AS BIGINT))
) AS c(comp_id, official_name, series, level, tier_scale, year, edition)
