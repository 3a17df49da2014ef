SELECT 'R70-H' || i AS issue, 'IN' || (i % 77) AS inspection, pick(i, 'domain', ['消防', '消防', '用电', '用电', '燃气', '特种设备', '建筑结构', '食堂']) AS domain,
       '检查员' || (i % 77 % 6) || '消防' AS found_by, CASE WHEN i < 2 THEN '停用' END AS interim_measure,
       CASE WHEN i >= 84 THEN '机关事务中心' END AS shelved_by, CASE WHEN i >= 84 THEN DATE '2024-03-31' END AS next_review
FROM range(96) AS r(i)
