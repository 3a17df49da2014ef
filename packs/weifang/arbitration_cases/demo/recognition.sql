SELECT rec_id, '七十三' AS unit, kind, series, title, stage, 2023 AS cycle_year, event_date,
       paper(rec_id, 'recognition') AS evidence, grade AS evidence_grade, '独立' AS role,
       report_verb, true AS names_body, '主动公开' AS disclosure
FROM (VALUES
    ('R73-01', '任职任会长', 'S73-01', '山东省仲裁协会会长单位', '认定', DATE '2023-10-20', 'E3授予方官网', '被认定'),
    ('R73-02', '典型发言', 'S73-02', '司法部仲裁改革发展座谈（3月）', '认定', DATE '2023-03-15', 'E3授予方官网', NULL),
    ('R73-03', '典型发言', 'S73-02', '司法部仲裁改革发展座谈（6月）', '认定', DATE '2023-06-15', 'E3授予方官网', NULL),
    ('R73-04', '唯一代表', 'S73-03', '全省司法行政推进会议典型发言', '认定', DATE '2023-08-15', 'E3授予方官网', NULL),
    ('R73-05', '唯一代表', 'S73-04', '全国仲裁培训班授课', '认定', DATE '2023-11-15', 'E3授予方官网', NULL),
    ('R73-06', '表彰', 'S73-05', '全国公共法律服务工作先进个人', '申报', DATE '2023-12-01', 'E1红头文件或公布名单', '申报'),
    ('R73-07', '入选名单', 'S73-06', '一站式商事多元解纷', '认定', DATE '2023-12-25', 'E1红头文件或公布名单', '入选')
) AS r(rec_id, kind, series, title, stage, event_date, grade, report_verb)
