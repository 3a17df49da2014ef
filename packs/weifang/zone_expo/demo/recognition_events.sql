SELECT r.record, r.received + CAST(step.days AS INTEGER) AS at, step.was AS from_state, step.now AS to_state,
       step.role AS actor, step.role AS role, CASE WHEN step.now = '已核' THEN paper(r.received, r.record) END AS evidence
FROM (VALUES ('ZONE-NOTE', DATE '2023-11-06'), ('ZONE-SPEECH', DATE '2023-10-09'), ('ZONE-THANKS', DATE '2023-05-11'))
    AS r(record, received),
(VALUES (0, CAST(NULL AS VARCHAR), '草稿', '填报'), (0, '草稿', '待核', '填报'), (3, '待核', '已核', '核验'),
        (4, '已核', '可引用', '签发')) AS step(days, was, now, role)
