SELECT rec_id AS record, event_date + CAST(step.days AS INTEGER) AS at, step.was AS from_state,
       step.now AS to_state, step.role || '岗' AS actor, step.role AS role,
       CASE WHEN step.shown THEN paper(rec_id, step.now) END AS evidence
FROM (VALUES
    ('R77A-1', DATE '2023-09-15'), ('R77A-2', DATE '2023-05-10'), ('R77A-3', DATE '2023-12-20'),
    ('R77A-4', DATE '2023-12-20'), ('R77A-5', DATE '2023-04-12')
) AS r(rec_id, event_date),
(VALUES (1, CAST(NULL AS VARCHAR), '草稿', '填报', false), (2, '草稿', '待核', '填报', false),
        (3, '待核', '已核', '核验', true), (4, '已核', '可引用', '签发', false),
        (5, '可引用', '已引用', '填报', false)) AS step(days, was, now, role, shown)
