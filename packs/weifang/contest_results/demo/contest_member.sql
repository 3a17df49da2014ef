SELECT * FROM (VALUES
    ('R76-JZ', 'P76-901', '选手'), ('R76-JZ', 'P76-902', '选手'), ('R77-BK', 'P77-901', '选手')
) AS m(result, person, part)
