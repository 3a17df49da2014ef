SELECT i + 1 AS measure_no,
       (['预约服务', '延时服务', '节假日服务', '上门服务', '服务礼仪', '暗访评估', '投诉处理', '其他'])[i + 1] AS subject,
       DATE '2022-03-15' AS issued, paper(i, 'measure') AS document, '科室' || (1 + i % 4) AS owner
FROM range(8) AS r(i)
