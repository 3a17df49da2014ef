SELECT 'AS76-' || i AS school_no, 'K76-0' AS consortium, '学校' || i AS name,
       CASE WHEN i = 0 THEN '高职' ELSE pick(i, 'kind76', ['中职', '高中', '初中', '小学', '幼儿园']) END AS kind,
       DATE '2023-05-26' AS joined, 600 + below(i, 'students', 3000) AS students, 1 + below(i, 'aed', 4) AS aeds,
       CASE WHEN i < 3 THEN 10 + below(i, 'trainers', 8) ELSE below(i, 'trainers', 8) END AS trainers,
       CASE WHEN i = 0 THEN '第一批' WHEN i < 3 THEN '第二批' END AS pilot_batch
FROM range(48) AS r(i)
