SELECT project, kind, reached, kind || '凭据' AS proof FROM (VALUES
    ('IP78-1', '签约', DATE '2022-11-10'), ('IP78-1', '立项', DATE '2023-02-20'),
    ('IP78-2', '签约', DATE '2022-12-02'), ('IP78-2', '立项', DATE '2023-04-11'),
    ('IP78-3', '签约', DATE '2022-12-20'), ('IP78-3', '立项', DATE '2023-06-28'),
    ('IP77-1', '签约', DATE '2022-09-15'), ('IP77-2', '签约', DATE '2023-08-16')
) AS m(project, kind, reached)
