SELECT 'rtv-journal' AS body_id, '《中国广播影视》杂志社' AS name, '媒体' AS legal_kind, '媒体' AS level
