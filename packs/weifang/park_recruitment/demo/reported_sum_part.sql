SELECT part_no, item, project, '总投资' AS money, amount FROM (VALUES
    ('SP78-1', '78.5', 'IP78-1', 12000000000), ('SP78-2', '78.5', 'IP78-2', 14000000000), ('SP78-3', '78.5', 'IP78-3', 11000000000)
) AS s(part_no, item, project, amount)
