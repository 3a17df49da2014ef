SELECT 'R70-MARKET' AS body_id, '省市场监督管理局' AS name, '党政部门' AS legal_kind, '省级部门' AS level
