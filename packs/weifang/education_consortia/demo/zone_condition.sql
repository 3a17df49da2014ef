SELECT 'ZC78-' || i AS metric_no, 'EZ78-0' AS zone, ['资源聚集', '治理', '人才培养', '服务产业', '保障'][1 + i % 5] AS condition,
       '指标' || i AS metric, 10.0 + i AS value, paper(i, 'condition') AS evidence
FROM range(12) AS r(i)
