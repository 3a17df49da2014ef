SELECT 'CP' || i AS project_no, 'V' || i AS village, pick(i, 'co', ['土地托管', '农资直供', '农产品购销', '加工', '三产']) AS kind,
       (10 + below(i, 'co invest', 90)) * 1000000 AS invest, day_in(i, 'co', '2021-01-01', '2023-09-30') AS from_day
FROM range(471) AS r(i)
