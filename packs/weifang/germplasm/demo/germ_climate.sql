SELECT room, class, DATE '2023-07-01' + CAST(d AS INTEGER) AS day, mean + (below(d, room, 21) - 10) / 10.0 AS temperature,
       15 + (below(d, room || 'h', 21) - 10) / 10.0 AS humidity, below(d, room || 'o', 3) AS hours_out
FROM (VALUES ('长期库1', '长期库', -18.0), ('中期库1', '中期库', 7.5)) AS k(room, class, mean), range(184) AS r(d)
