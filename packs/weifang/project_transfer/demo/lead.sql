SELECT 'LD' || i AS lead_no, '投资方' || i AS investor,
       CASE WHEN i = 0 THEN '醋酸纤维素生产基地' ELSE '项目内容' || i END AS subject,
       pick(i, 'kind', ['工业', '农业', '服务业']) AS subject_kind,
       CASE WHEN i = 0 THEN 100000000000 ELSE (2000 + below(i, 'invest', 60000)) * 1000000 END AS planned_invest,
       '县' || (1 + i % 12) AS first_reporter,
       day_in(i, 'first', '2023-01-05', '2023-07-01') AS first_reported,
       CASE WHEN i < 54 THEN first_reported + CAST(10 + below(i, 'contact', 60) AS INTEGER) ELSE DATE '2023-08-15' END AS last_contact,
       pick(i, 'unfit', ['不符规划', '用地', '能耗', '环境容量', '配套']) AS unfit_reason,
       CASE WHEN i < 54 THEN '共享池' ELSE '独占' END AS pool, paper(i, 'lead') AS contact_evidence
FROM range(60) AS r(i)
