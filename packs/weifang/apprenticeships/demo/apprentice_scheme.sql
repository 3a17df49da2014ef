-- 24 classes of 21 firms.
SELECT 'AP77-' || i AS scheme_no, '七十七' AS school, '企业' || (i % 21) AS enterprise,
       pick(i, 'trade', ['装配钳工', '电工', '焊工', '数控车工', '汽车维修']) AS occupation,
       pick(i, 'target', ['中级工', '高级工', '高级工', '技师']) AS target, CASE WHEN i % 3 = 0 THEN 12 ELSE 24 END AS months,
       30 AS headcount, day_in(i, 'opened', '2023-03-15', '2023-10-20') AS opened, paper(i, 'plan') AS class_plan,
       paper(i, 'agreement') AS agreement
FROM range(24) AS r(i)
