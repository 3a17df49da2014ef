SELECT project, unit, 100.00 AS share FROM (VALUES
    ('IP78-1', '七十八'), ('IP78-2', '七十八'), ('IP78-3', '七十八'), ('IP77-1', '七十七'), ('IP77-2', '七十七')
) AS s(project, unit)
