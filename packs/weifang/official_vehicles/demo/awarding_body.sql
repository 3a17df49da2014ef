SELECT 'R70-STATE' AS body_id, '国家机关事务管理局' AS name, '党政部门' AS legal_kind, '部委' AS level
