SELECT rec_id AS record, event_date + CAST(step.days AS INTEGER) AS at, step.was AS from_state,
       step.now AS to_state, step.role || '岗' AS actor, step.role AS role,
       CASE WHEN step.shown THEN paper(rec_id, step.now) END AS evidence
FROM (VALUES
    ('R74C-0', DATE '2023-04-10'), ('R74C-1', DATE '2023-05-11'), ('R74C-2', DATE '2023-06-12'),
    ('R74C-3', DATE '2023-07-13'), ('R74C-4', DATE '2023-08-14'), ('R74C-5', DATE '2023-09-15'),
    ('R74C-6', DATE '2023-10-16'), ('R74C-7', DATE '2023-11-17'), ('R74C-8', DATE '2023-04-18'),
    ('R74C-9', DATE '2023-05-19'), ('R74C-10', DATE '2023-06-20'), ('R74C-11', DATE '2023-07-21'),
    ('R74C-12', DATE '2023-08-22'), ('R74C-13', DATE '2023-09-23'), ('R74C-14', DATE '2023-10-24'),
    ('R74C-15', DATE '2023-11-10'), ('R74C-16', DATE '2023-04-11'), ('R74C-17', DATE '2023-05-12'),
    ('R74C-18', DATE '2023-06-13'), ('R74C-19', DATE '2023-07-14'), ('R74C-20', DATE '2023-08-15'),
    ('R74C-21', DATE '2023-09-16'), ('R74C-22', DATE '2023-10-17'), ('R74C-23', DATE '2023-11-18')
) AS r(rec_id, event_date),
(VALUES (1, CAST(NULL AS VARCHAR), '草稿', '填报', false), (2, '草稿', '待核', '填报', false),
        (3, '待核', '已核', '核验', true), (4, '已核', '可引用', '签发', false),
        (5, '可引用', '已引用', '填报', false)) AS step(days, was, now, role, shown)
