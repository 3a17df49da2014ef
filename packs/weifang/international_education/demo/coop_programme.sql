SELECT * FROM (VALUES
    ('CP74-0', '韩国某高校', 'KR', '批准书0', DATE '2019-06-10', 90),
    ('CP74-1', '俄罗斯某高校', 'RU', '批准书1', DATE '2021-05-20', 80),
    ('CP74-2', '韩国另一高校', 'KR', '批准书2', DATE '2022-06-15', 60)
) AS p(programme_no, partner, country, approval_no, approved, quota),
(SELECT '七十四' AS unit, '高专' AS level) AS s
