SELECT 'R70-T' || i AS class_no, '七十' AS unit, '机关事务标准化实训基地' AS base, '标准化' AS kind, '标准化实训' || i AS topic,
       DATE '2023-04-10' + CAST(28 * i AS INTEGER) AS from_day, from_day + 1 AS to_day, 12.0 AS hours, 42 AS enrolled, 40 AS attended, 0 AS certified
FROM range(8) AS r(i)
