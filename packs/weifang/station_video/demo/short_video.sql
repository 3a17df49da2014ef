-- 24,604 videos of the whole station.
SELECT 'V' || i AS video_no, '部门' || (1 + i % 14) AS department, CAST(15 + below(i, 'seconds', 165) AS BIGINT) AS seconds,
       '编辑' || (i % 90) AS first_reviewer, '主任' || (i % 14) AS second_reviewer, '总编' || (i % 3) AS third_reviewer,
       day_in(i, 'published', '2023-01-01', '2023-12-31') - CAST(below(i, 'sign', 2) AS INTEGER) AS signed_off,
       day_in(i, 'published', '2023-01-01', '2023-12-31') AS published,
       CASE WHEN i % 25 = 24 THEN 'V' || (i - 1) END AS recut_of
FROM range(scaled(24604)) AS r(i)
