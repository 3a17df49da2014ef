-- The three of 78.5 were signed in 2022 and filed in 2023; 77.2 signed one in 2023 and brought funds to another.
SELECT * FROM (VALUES
    ('IP78-1', '新能源汽车检修虚拟仿真实训基地项目', '县12', '职业教育', '省内市外', 12000000000, DATE '2022-11-10', '2302-370700-78-1', '七十八'),
    ('IP78-2', '新材料研发中心项目', '县12', '新材料', '省内市外', 14000000000, DATE '2022-12-02', '2304-370700-78-2', '七十八'),
    ('IP78-3', '石大能源项目', '县12', '能源', '省内市外', 11000000000, DATE '2022-12-20', '2306-370700-78-3', '七十八'),
    ('IP77-1', '农业机械增资项目', '县5', '农机', '省外', 6000000000, DATE '2022-09-15', NULL, '七十七'),
    ('IP77-2', '包装科技建设项目', '县2', '包装', '省外', 11000000000, DATE '2023-08-16', NULL, '七十七')
) AS p(project_no, name, county, sector, investor_origin, total_invest, contract_date, filing_no, intro_unit),
(SELECT '内资' AS capital, DATE '2024-06-30' AS planned_start,
        DATE '2025-12-31' AS planned_output, false AS supervised_scope) AS s
