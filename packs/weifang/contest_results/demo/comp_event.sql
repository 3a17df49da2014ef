-- 74: one national final, 29 student and 7 teacher events; 75: 13 national, 21 provincial, one of BRICS.
SELECT 'E74-TZB' AS ev_id, 'C74-TZB' AS comp, '职业教育组' AS name, '学生' AS track, 600 AS entries
UNION ALL
SELECT 'E74-' || i, CASE WHEN i < 6 THEN 'C74-GS' WHEN i < 18 THEN 'C74-SS' ELSE 'C74-CX' END, '学生赛项' || i, '学生', 40
FROM range(29) AS r(i)
UNION ALL
SELECT 'E74-T' || i, CASE WHEN i < 2 THEN 'C74-GJX' ELSE 'C74-SJX' END, '教学能力组' || i, '教师', 40 FROM range(7) AS r(i)
UNION ALL
SELECT 'E75-N' || i, 'C74-GS', '国赛赛项' || i, '学生', 60 FROM range(13) AS r(i)
UNION ALL
SELECT 'E75-S' || i, 'C74-SS', '省赛赛项' || i, '学生', 40 FROM range(21) AS r(i)
UNION ALL
SELECT 'E76-YL' || year, CASE WHEN year = 2023 THEN 'C74-GS' ELSE 'C76-GS' || year END, '养老服务技能', '学生', 60
FROM range(2019, 2024) AS r(year)
UNION ALL
SELECT * FROM (VALUES
    ('E75-JZ', 'C75-JZ', '农业物联网', '学生', 30),
    ('E76-JZ', 'C76-JZ', '校园急救与救护技术', '教师', 40),
    ('E76-S', 'C74-SS', '护理技能', '学生', 60),
    ('E77-BK', 'C77-BK', '糕点装饰师', '教师', 80),
    ('E77-XL', 'C77-XL', '职工综合', '职工', 60),
    ('E77-GJX', 'C74-GJX', '公共基础课程组', '教师', 200),
    ('E77-SJX', 'C74-SJX', '专业课程组', '教师', 60),
    ('E77-S', 'C74-SS', '学生综合', '学生', 200)
) AS e(ev_id, comp, name, track, entries)
