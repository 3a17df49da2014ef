-- 74: 291 student prizes, 75 of them first or above, and 21 of teachers, 8 of them first.
-- 75: 53 national and 126 provincial. 76: 13 in 2023, a first prize in elder care in each of five years.
SELECT res_id, event, unit, team_no, tier, stage_scope, published_on, paper(res_id, 'contest') AS list_doc
FROM (
    SELECT 'R74-TZB' AS res_id, 'E74-TZB' AS event, '七十四' AS unit, '1' AS team_no, '特等' AS tier,
           '全国决赛' AS stage_scope, DATE '2023-10-30' AS published_on
    UNION ALL
    SELECT 'R74-' || i, 'E74-' || (i % 29), '七十四', CAST(i AS VARCHAR),
           CASE WHEN i = 18 THEN '特等' WHEN i < 74 THEN '一等' WHEN i < 192 THEN '二等' ELSE '三等' END,
           CASE WHEN i % 29 < 6 THEN '全国决赛' ELSE '省赛' END, day_in(i, 'r74', '2023-05-10', '2023-11-30')
    FROM range(290) AS r(i)
    UNION ALL
    SELECT 'R74-T' || i, 'E74-T' || (i % 7), '七十四', CAST(i AS VARCHAR),
           CASE WHEN i < 8 THEN '一等' WHEN i < 15 THEN '二等' ELSE '三等' END,
           CASE WHEN i % 7 < 2 THEN '全国决赛' ELSE '省赛' END, day_in(i, 'r74t', '2023-08-10', '2023-11-30')
    FROM range(21) AS r(i)
    UNION ALL
    SELECT 'R75-N' || i, 'E75-N' || (i % 13), '七十五', CAST(i AS VARCHAR),
           CASE WHEN i = 0 THEN '一等' WHEN i < 21 THEN '二等' ELSE '三等' END, '全国决赛',
           day_in(i, 'r75n', '2023-06-10', '2023-10-30')
    FROM range(52) AS r(i)
    UNION ALL
    SELECT 'R75-S' || i, 'E75-S' || (i % 21), '七十五', CAST(i AS VARCHAR),
           CASE WHEN i < 20 THEN '一等' WHEN i < 66 THEN '二等' ELSE '三等' END, '省赛',
           day_in(i, 'r75s', '2023-05-10', '2023-11-30')
    FROM range(126) AS r(i)
    UNION ALL
    SELECT 'R76-YL' || year, 'E76-YL' || year, '七十六', '1', '一等', '全国决赛', make_date(year, 9, 20)
    FROM range(2019, 2024) AS r(year)
    UNION ALL
    SELECT 'R76-S' || i, 'E76-S', '七十六', CAST(i AS VARCHAR), CASE WHEN i < 3 THEN '二等' ELSE '三等' END, '省赛',
           day_in(i, 'r76s', '2023-06-10', '2023-10-30')
    FROM range(11) AS r(i)
    UNION ALL
    SELECT 'R77-SJX' || i, 'E77-SJX', '七十七', CAST(i AS VARCHAR),
           CASE WHEN i < 2 THEN '一等' WHEN i < 5 THEN '二等' ELSE '三等' END, '省赛', DATE '2023-08-25'
    FROM range(7) AS r(i)
    UNION ALL
    SELECT 'R77-S' || i, 'E77-S', '七十七', CAST(i AS VARCHAR),
           CASE WHEN i < 12 THEN '一等' WHEN i < 26 THEN '二等' ELSE '三等' END, '省赛',
           day_in(i, 'r77s', '2023-05-10', '2023-11-30')
    FROM range(52) AS r(i)
    UNION ALL
    SELECT * FROM (VALUES
        ('R75-JZ', 'E75-JZ', '七十五', '1', '银', '国际赛', DATE '2023-11-10'),
        ('R76-JZ', 'E76-JZ', '七十六', '1', '二等', '全国决赛', DATE '2023-10-20'),
        ('R77-BK', 'E77-BK', '七十七', '1', '金', '全国决赛', DATE '2023-11-05'),
        ('R77-XL1', 'E77-XL', '七十七', '1', '金', '省赛', DATE '2023-10-12'),
        ('R77-XL2', 'E77-XL', '七十七', '2', '一等', '省赛', DATE '2023-10-12'),
        ('R77-XL3', 'E77-XL', '七十七', '3', '一等', '省赛', DATE '2023-10-12'),
        ('R77-GJX', 'E77-GJX', '七十七', '1', '二等', '全国决赛', DATE '2023-12-08')
    ) AS o(res_id, event, unit, team_no, tier, stage_scope, published_on)
) AS results
