SELECT * FROM (VALUES
    ('EZ78-0', '潍坊滨海经济技术开发区产教联合体', '滨海经济技术开发区', 6, '省级', DATE '2023-07-20', '首批市域产教联合体名单'),
    ('EZ78-1', '寒亭区产教联合体', '寒亭经济开发区', 31, '培育', DATE '2023-09-10', CAST(NULL AS VARCHAR))
) AS z(zone_no, official_name, park, park_rank, stage, stage_on, list_doc),
(SELECT '园区管委会' AS lead_government, '牵头院校' AS lead_school, '牵头企业' AS lead_enterprise) AS s
