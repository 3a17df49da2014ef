SELECT 'BK78-' || i AS booking, 28 + below(i, 'came78', 4) AS actual_students, 60000 AS consumables, 90000 AS fee, 4 AS rating
FROM range(120) AS r(i)
