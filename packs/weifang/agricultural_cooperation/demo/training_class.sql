SELECT 'AZ-CLASS' || i AS class_no, '潍坊国家农综区推进办' AS unit, '农综区人才学院' AS base, '外籍学员' AS kind,
       '现场教学' || (i + 1) AS topic, DATE '2023-04-10' + CAST(40 * i AS INTEGER) AS from_day, from_day + 1 AS to_day,
       8 AS hours, 14 AS enrolled, 12 AS attended, 0 AS certified
FROM range(5) AS r(i)
