SELECT * FROM (VALUES
    ('T78B-1', '市委主要领导批示', 'B78B-CITY', '一次性')
) AS s(series_id, name, body, cycle)
