SELECT rec_id AS record, event_date + CAST(step.days AS INTEGER) AS at, step.was AS from_state,
       step.now AS to_state, step.role || '岗' AS actor, step.role AS role,
       CASE WHEN step.shown THEN paper(rec_id, step.now) END AS evidence
FROM (VALUES
    ('R75A-1', DATE '2023-05-18'), ('R75A-2', DATE '2023-05-18'), ('R75A-3', DATE '2023-09-12'),
    ('R75A-4', DATE '2023-06-27'), ('R75A-5', DATE '2023-06-27'), ('R75A-6', DATE '2023-06-28'),
    ('R75A-N1', DATE '2023-10-09')
) AS r(rec_id, event_date),
(VALUES (1, CAST(NULL AS VARCHAR), '草稿', '填报', false), (2, '草稿', '待核', '填报', false),
        (3, '待核', '已核', '核验', true), (4, '已核', '可引用', '签发', false),
        (5, '可引用', '已引用', '填报', false)) AS step(days, was, now, role, shown)
