SELECT rec_id AS record, event_date + CAST(step.days AS INTEGER) AS at, step.was AS from_state,
       step.now AS to_state, step.role || '岗' AS actor, step.role AS role,
       CASE WHEN step.shown THEN paper(rec_id, step.now) END AS evidence
FROM (VALUES
    ('R75B-1', DATE '2023-07-25'), ('R75B-2', DATE '2023-04-21'), ('R75B-3', DATE '2023-07-14'),
    ('R75B-4', DATE '2023-11-17'), ('R75B-5', DATE '2023-12-12'), ('R75B-6', DATE '2023-08-11'),
    ('R75B-7', DATE '2023-11-11'), ('R75B-N1', DATE '2023-08-30'), ('R75B-N2', DATE '2023-11-22')
) AS r(rec_id, event_date),
(VALUES (1, CAST(NULL AS VARCHAR), '草稿', '填报', false), (2, '草稿', '待核', '填报', false),
        (3, '待核', '已核', '核验', true), (4, '已核', '可引用', '签发', false),
        (5, '可引用', '已引用', '填报', false)) AS step(days, was, now, role, shown)
