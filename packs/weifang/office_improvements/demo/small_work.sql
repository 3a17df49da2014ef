SELECT * FROM (VALUES
    ('SW1', '职工书屋', '市总工会、市文旅局、市文联', 18000000, 17500000, DATE '2023-03-01', DATE '2023-05-20', 120, 117),
    ('SW2', '工间操音乐', NULL, 300000, 260000, DATE '2023-04-03', DATE '2023-04-10', 80, 76),
    ('SW3', '电梯轿厢装饰图', NULL, 900000, 880000, DATE '2023-06-05', DATE '2023-06-20', 60, 58)
) AS w(work_no, item, partners, budget, cost, started, finished, asked, satisfied),
(SELECT '验收单' AS accepted) AS a
