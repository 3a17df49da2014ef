-- Carbon dioxide of petrol and heat is recalled, of power and gas a peer's demonstration value.
SELECT s.coefficient_set, k.energy, CASE WHEN k.energy = '天然气' THEN s.gas ELSE k.kgce END AS kgce, k.kgco2
FROM (VALUES ('电', 0.1229, 0.9280), ('煤', 0.7143, 1.9003), ('天然气', 1.3300, 2.1620), ('汽油', 1.4714, 2.9250),
             ('柴油', 1.4571, 3.0960), ('热力', 0.0341, 0.1100)) AS k(energy, kgce, kgco2),
(VALUES ('S1330', 1.3300), ('S1214', 1.2143)) AS s(coefficient_set, gas)
