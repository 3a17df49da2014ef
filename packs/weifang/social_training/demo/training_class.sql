-- 640 classes with 102 400 attendances.
SELECT 'TC74-' || i AS class_no, '七十四' AS unit, '校内培训基地' AS base,
       pick(i, 'kind74', ['职业技能', '岗位', '社会', '农民', '退役军人']) AS kind, '培训主题' || (i % 60) AS topic,
       day_in(i, 'from74', '2023-01-10', '2023-12-01') AS from_day,
       from_day + CAST(1 + below(i, 'days74', 9) AS INTEGER) AS to_day, 8.0 * (to_day - from_day) AS hours,
       share(102400, 640, i) + below(i, 'absent74', 12) AS enrolled, share(102400, 640, i) AS attended,
       CASE WHEN kind = '职业技能' THEN attended - below(i, 'failed74', 40) ELSE 0 END AS certified
FROM range(640) AS r(i)
