-- 74 leads two and joined 54; 75 leads two communities, one zone consortium and two practice centres.
SELECT * FROM (VALUES
    ('K74-0', '全国元宇宙行业产教融合共同体', '行业产教融合共同体', '全国', DATE '2023-09-16', '七十四'),
    ('K74-1', '山东省某行业产教融合共同体', '行业产教融合共同体', '省', DATE '2023-11-10', '七十四'),
    ('K75-0', '全国智能工程装备产教融合共同体', '行业产教融合共同体', '全国', DATE '2023-10-21', '七十五'),
    ('K75-1', '全国现代花卉产业产教融合共同体', '行业产教融合共同体', '全国', DATE '2023-11-18', '七十五'),
    ('K75-2', '潍坊跨境电商综合试验区产教联合体', '市域产教联合体', '市', DATE '2023-08-25', '七十五'),
    ('K75-3', '跨境电商开放型区域产教融合实践中心', '实践中心', '省', DATE '2023-09-05', '七十五'),
    ('K75-4', '智慧农机开放型区域产教融合实践中心', '实践中心', '省', DATE '2023-09-05', '七十五')
) AS c(consortium_no, official_name, kind, scope, founded, lead_school),
(SELECT '企业0' AS lead_enterprise, '高校0' AS lead_university) AS s
UNION ALL
SELECT 'K74-' || (10 + i), '产教融合组织' || i, CASE WHEN i % 3 = 0 THEN '市域产教联合体' ELSE '行业产教融合共同体' END,
       CASE WHEN i % 4 = 0 THEN '省' ELSE '全国' END, day_in(i, 'founded', '2023-01-10', '2023-11-30'),
       '学校' || i, '企业' || i, '高校' || i
FROM range(54) AS r(i)
