SELECT project, item, unit, verb, DATE '2023-12-31' AS said_on FROM (VALUES
    ('IP78-1', '78.5', '七十八', '立项'), ('IP78-2', '78.5', '七十八', '立项'), ('IP78-3', '78.5', '七十八', '立项'),
    ('IP77-2', '77.2', '七十七', '签约')
) AS w(project, item, unit, verb)
