SELECT 'zone-education' AS body_id, '教育部' AS name, '党政部门' AS legal_kind, '部委' AS level
