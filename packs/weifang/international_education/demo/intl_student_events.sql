SELECT 'P74-' || (500 + i) AS record, enrolled + CAST(step.days AS INTEGER) AS at, step.was AS from_state, step.now AS to_state,
       '国际处岗' AS actor, '国际处' AS role, CASE WHEN step.now = '注册' THEN paper(i, 'permit') END AS evidence
FROM (SELECT i, day_in(i, 'intl', '2023-03-01', '2023-10-15') AS enrolled FROM range(62) AS r(i)) AS s,
(VALUES (-60, CAST(NULL AS VARCHAR), '申请'), (-30, '申请', '录取'), (0, '录取', '注册'), (16, '注册', '在读')) AS step(days, was, now)
