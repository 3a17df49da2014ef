SELECT 'R69-REFORM' AS body_id, '全国深化改革创新典型案例评选单位' AS name, '社会团体' AS legal_kind, '国家级社团' AS level
