SELECT 'EM' || i || e.scope AS meter_no, 'PI' || i AS institution, e.energy, e.scope, below(i, 'online', 10) < 7 AS online
FROM range(300) AS r(i), (VALUES ('电', '分户'), ('电', '分项'), ('水', '分区')) AS e(energy, scope)
