SELECT 'housing-ministry' AS body_id, '住房和城乡建设部' AS name, '党政部门' AS legal_kind, '部委' AS level
