-- A weekly programme of each kind; twice a deputy comes, with a reason.
SELECT 'SL' || i AS slot_no, CASE WHEN i % 2 = 0 THEN '政策访谈' ELSE '金融潍坊' END AS programme,
       CASE WHEN i % 2 = 0 THEN '部门' || (1 + i // 2 % 36) ELSE '金融机构' || (1 + i // 2 % 20) END AS unit,
       CASE WHEN i IN (10, 34) THEN '分管负责人' ELSE '主要负责人' END AS leader_rank,
       CASE WHEN i IN (10, 34) THEN '外出学习' END AS substitute_reason,
       CASE WHEN i IN (10, 34) THEN DATE '2023-03-01' + CAST(7 * (i // 2) AS INTEGER) - 4 END AS leave_notice,
       DATE '2023-03-01' + CAST(7 * (i // 2) AS INTEGER) - 7 AS list_sent, '主题' || i AS topic,
       DATE '2023-03-01' + CAST(7 * (i // 2) AS INTEGER) AS aired
FROM range(84) AS r(i)
