SELECT rec_id AS record, event_date + CAST(step.days AS INTEGER) AS at, step.was AS from_state,
       step.now AS to_state, step.role || '岗' AS actor, step.role AS role,
       CASE WHEN step.shown THEN paper(rec_id, step.now) END AS evidence
FROM (VALUES
    ('R74-1', DATE '2023-11-08'), ('R74-QA2021', DATE '2021-07-15'), ('R74-QA2022', DATE '2022-07-18'),
    ('R74-QA2023', DATE '2023-07-20')
) AS r(rec_id, event_date),
(VALUES (1, CAST(NULL AS VARCHAR), '草稿', '填报', false), (2, '草稿', '待核', '填报', false),
        (3, '待核', '已核', '核验', true), (4, '已核', '可引用', '签发', false),
        (5, '可引用', '已引用', '填报', false)) AS step(days, was, now, role, shown)
