SELECT *, DATE '2020-06-01' AS published FROM (VALUES
    ('S1330', '当量', '天然气1.33，电当量0.1229'), ('S1214', '当量', '天然气1.2143，电当量0.1229')
) AS s(set_no, electricity, basis)
