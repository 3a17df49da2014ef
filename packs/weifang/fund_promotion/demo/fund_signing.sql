-- 33 signings of 32 projects: one project was signed at both roadshows.
SELECT 'FS' || i AS signing_no,
       CASE WHEN i < 17 THEN 'FUND-SZ' ELSE 'FUND-SH' END AS event,
       'IP' || (CASE WHEN i = 32 THEN 0 ELSE i END) AS project,
       '基金管理人' || (i % 9) AS fund_manager,
       pick(i, 'mode', ['招项目', '引资金', '双向']) AS mode,
       '正式' AS contract_grade,
       (1000 + below(i, 'amount', 9000)) * 1000000 AS invest_amount,
       CASE WHEN i < 17 THEN DATE '2023-05-19' ELSE DATE '2023-09-08' END AS signed,
       CASE WHEN i < 5 THEN signed + 60 END AS settled, CASE WHEN i < 5 THEN invest_amount END AS arrived,
       paper(i, 'fund') AS evidence
FROM range(33) AS r(i)
