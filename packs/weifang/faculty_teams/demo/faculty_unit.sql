-- One of each national list, 13 provincial teams and studios, one social-science team.
SELECT * FROM (VALUES
    ('F74-0', '教学名师', 'P74-100', '个人', 'T74B-1', '国家', 1, DATE '2023-09-08', CAST(NULL AS DATE), '认定'),
    ('F74-1', '名师（名匠）培育对象', 'P74-101', '个人', 'T74B-2', '国家', 1, DATE '2023-10-16', DATE '2026-10-16', '立项培育'),
    ('F74-2', '国家级教师创新团队', 'P74-102', '团队', 'T74B-3', '国家', 20, DATE '2023-11-23', DATE '2025-11-23', '立项培育'),
    ('F74-3', '社科青年人才团队', 'P74-103', '团队', 'T74B-4', '省', 8, DATE '2023-06-30', CAST(NULL AS DATE), '认定')
) AS f(faculty_no, name, leader, kind, programme, level, members, listed, ends, state),
(SELECT '七十四' AS unit, '公布名单' AS list_doc) AS s
UNION ALL
SELECT 'F74-' || (10 + i), '省级团队' || i, 'P74-' || (110 + i), CASE WHEN i < 8 THEN '工作室' ELSE '团队' END, 'T74B-5', '省',
       5 + below(i, 'members', 8), day_in(i, 'listed', '2023-03-20', '2023-11-10'), NULL, '认定', '七十四', '公布名单'
FROM range(13) AS r(i)
