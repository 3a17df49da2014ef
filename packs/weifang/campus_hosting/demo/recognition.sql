SELECT rec_id, '七十五' AS unit, kind, series, title, stage, tier, rank, cohort_total, cohort_hit, cycle_year,
       event_date, doc_no, paper(rec_id, 'recognition') AS evidence, evidence_grade, subject, '独立' AS role,
       report_verb, true AS names_body,
       CASE WHEN kind = '批示肯定' THEN '不录正文' ELSE '主动公开' END AS disclosure
FROM (VALUES
    ('R75B-1', '教学成果奖', 'T75B-1', '定向军士培养教学成果', '认定', '二等奖', NULL, NULL, NULL, 2022, DATE '2023-07-25', '国家级教学成果奖公布文件', 'E1红头文件或公布名单', '定向军士培养', '荣获'),
    ('R75B-2', '典型发言', 'T75B-2', '军士教育会议发言1', '认定', NULL, NULL, NULL, NULL, 2023, DATE '2023-04-21', '会议通知1', 'E3授予方官网', '发言1', '入选'),
    ('R75B-3', '典型发言', 'T75B-2', '军士教育会议发言2', '认定', NULL, NULL, NULL, NULL, 2023, DATE '2023-07-14', '会议通知2', 'E3授予方官网', '发言2', '入选'),
    ('R75B-4', '典型发言', 'T75B-2', '军士教育会议发言3', '认定', NULL, NULL, NULL, NULL, 2023, DATE '2023-11-17', '会议通知3', 'E3授予方官网', '发言3', '入选'),
    ('R75B-5', '业务认定', 'T75B-3', '创新发展十大成果', '认定', NULL, NULL, NULL, NULL, 2023, DATE '2023-12-12', '公布文件', 'E1红头文件或公布名单', '学院', '获评'),
    ('R75B-6', '业务认定', 'T75B-4', '士官人才示范基地', '认定', NULL, NULL, NULL, NULL, 2023, DATE '2023-08-11', '公布文件', 'E1红头文件或公布名单', '学院', '获评'),
    ('R75B-7', '媒体报道', 'T75B-5', '定向军士培养专题报道', '认定', NULL, NULL, NULL, NULL, 2023, DATE '2023-11-11', '2023年11月11日版面', 'E4媒体', NULL, NULL),
    ('R75B-N1', '批示肯定', 'T75B-N', '服务乡村振兴获批示肯定', '认定', NULL, NULL, NULL, NULL, 2023, DATE '2023-08-30', '批字〔2023〕75-2号', 'E1红头文件或公布名单', NULL, NULL),
    ('R75B-N2', '批示肯定', 'T75B-N', '产教融合做法获批示肯定', '认定', NULL, NULL, NULL, NULL, 2023, DATE '2023-11-22', '批字〔2023〕75-3号', 'E1红头文件或公布名单', NULL, NULL)
) AS r(rec_id, kind, series, title, stage, tier, rank, cohort_total, cohort_hit, cycle_year, event_date, doc_no,
       evidence_grade, subject, report_verb)
