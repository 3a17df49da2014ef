SELECT 'S' || i AS source_no,
       (['公安', '民政', '自然资源', '公安', '人社', '卫健', '人民银行', '银行', '市场监管', '公安', '住建'])[i + 1] AS provider,
       DATE '2022-01-10' + CAST(9 * i AS INTEGER) AS online_from,
       97 + below(i, 'success', 290) / 100 AS success_rate
FROM range(11) AS r(i)
