SELECT 'R69-COOP' AS body_id, '省供销社' AS name, '事业单位' AS legal_kind, '省级部门' AS level
