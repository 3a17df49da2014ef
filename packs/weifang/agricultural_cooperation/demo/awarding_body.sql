SELECT 'zone-exchange-centre' AS body_id, '农业农村部国际交流服务中心' AS name, '事业单位' AS legal_kind, '部委' AS level
