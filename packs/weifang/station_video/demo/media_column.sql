SELECT * FROM (VALUES
    ('COL-1', '春潮', true, DATE '2023-02-13'), ('COL-2', '潍坊经济大谈访', true, DATE '2023-03-06'),
    ('COL-3', '落实进行时', true, DATE '2023-04-10'), ('COL-4', '栏目4', false, DATE '2021-01-04')
) AS c(column_no, name, large, started),
(SELECT paper(1, 'column') AS document) AS d
