SELECT * FROM (VALUES
    ('TJ2023', '安全体检', DATE '2023-03-06', DATE '2023-04-21'), ('XF2023', '迎峰度夏', DATE '2023-06-26', DATE '2023-07-21')
) AS b(batch_no, kind, from_day, to_day)
