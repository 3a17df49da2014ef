-- 28 tasks and 11 policies; six tasks are still under way.
SELECT CASE WHEN i < 28 THEN 'T' || (i + 1) ELSE 'P' || (i - 27) END AS task_no,
       CASE WHEN i < 28 THEN '任务' ELSE '政策' END AS kind, '内容' || (i + 1) AS title, '责任单位' || (1 + i % 9) AS owner,
       DATE '2022-06-30' + CAST(30 * (i % 18) AS INTEGER) AS due,
       CASE WHEN i >= 6 THEN due - CAST(below(i, 'early', 60) AS INTEGER) END AS finished,
       CASE WHEN i < 6 THEN '推进' WHEN i % 13 = 0 THEN '首创推广' ELSE '完成' END AS state,
       CASE WHEN i >= 6 THEN paper(i, 'outcome') END AS outcome
FROM range(39) AS r(i)
