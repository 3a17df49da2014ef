SELECT * FROM (VALUES ('zone-province', '山东省人民政府', '党委政府', '省'), ('zone-agriculture', '农业农村部', '党政部门', '部委'))
    AS b(body_id, name, legal_kind, level)
