SELECT 'V' || variety AS variety, kind, 2023 AS year, published, published_by, years_since_approval, top_three_years, paper(variety, kind) AS evidence
FROM (VALUES (26, '骨干型', DATE '2023-03-20', '山东省农业农村厅', 5, 3), (27, '主推', DATE '2023-04-10', '山东省农业农村厅', 5, NULL),
    (28, '专家推荐', DATE '2023-09-10', '中国种子协会', NULL, NULL), (29, '优先推荐', DATE '2023-06-10', '山东省自然资源厅', NULL, NULL),
    (30, '优先推荐', DATE '2023-06-10', '山东省自然资源厅', NULL, NULL), (31, '优先推荐', DATE '2023-06-10', '山东省自然资源厅', NULL, NULL),
    (32, '优先推荐', DATE '2023-06-10', '山东省自然资源厅', NULL, NULL), (33, '优先推荐', DATE '2023-06-10', '山东省自然资源厅', NULL, NULL)
) AS l(variety, kind, published, published_by, years_since_approval, top_three_years)
