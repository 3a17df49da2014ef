-- 1126 projects signed in 2023 (IP0–IP1125), 700 signed in 2022 (IP2000–IP2699).
SELECT 'IP' || i AS project_no, '项目' || i AS name, '县' || (1 + i % 12) AS county,
       pick(i, 'sector', ['化工', '装备', '食品', '电子信息', '现代服务']) AS sector,
       pick(i, 'origin', ['境外', '省外', '省外', '省内市外', '市内']) AS investor_origin,
       CASE WHEN investor_origin = '境外' THEN '外资' ELSE '内资' END AS capital,
       (600 + below(i, 'invest', 30000)) * 1000000 AS total_invest,
       total_invest AS contract_amount,
       CASE WHEN i < 2000 THEN day_in(i, 'signed', '2023-01-04', '2023-04-30') ELSE day_in(i, 'signed', '2022-01-04', '2022-12-20') END AS contract_date,
       contract_date + 500 AS planned_start, contract_date + 600 AS planned_output,
       CAST(NULL AS VARCHAR) AS filing_no, CAST(NULL AS VARCHAR) AS excluded, CAST(NULL AS VARCHAR) AS intro_unit,
       i < 229 AS supervised_scope, CASE WHEN i < 229 THEN '年度新落地重点名单' END AS scope_basis
FROM (SELECT * FROM range(1126) AS a(i) UNION ALL SELECT * FROM range(2000, 2700) AS b(i)) AS r
