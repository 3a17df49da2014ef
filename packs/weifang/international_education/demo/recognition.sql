SELECT rec_id, '七十四' AS unit, kind, series, title, stage, tier, rank, cohort_total, cohort_hit, cycle_year,
       event_date, doc_no, paper(rec_id, 'recognition') AS evidence, evidence_grade, subject, '独立' AS role,
       report_verb, true AS names_body,
       CASE WHEN kind = '批示肯定' THEN '不录正文' ELSE '主动公开' END AS disclosure
FROM (VALUES
    ('R74E-0', '立项培育', 'T74E-1', '“汉语桥”线上团组交流项目一', '立项培育', NULL, NULL, NULL, NULL, 2023, DATE '2023-03-16', '语合中心通知〔2023〕0', 'E1红头文件或公布名单', '“汉语桥”线上团组交流项目一', '立项'),
    ('R74E-1', '立项培育', 'T74E-1', '“汉语桥”线上团组交流项目二', '立项培育', NULL, NULL, NULL, NULL, 2023, DATE '2023-04-16', '语合中心通知〔2023〕1', 'E1红头文件或公布名单', '“汉语桥”线上团组交流项目二', '立项'),
    ('R74E-2', '立项培育', 'T74E-1', '中文工坊项目', '立项培育', NULL, NULL, NULL, NULL, 2023, DATE '2023-05-16', '语合中心通知〔2023〕2', 'E1红头文件或公布名单', '中文工坊项目', '立项'),
    ('R74E-3', '立项培育', 'T74E-1', '网络中文课堂项目', '立项培育', NULL, NULL, NULL, NULL, 2023, DATE '2023-06-16', '语合中心通知〔2023〕3', 'E1红头文件或公布名单', '网络中文课堂项目', '立项'),
    ('R74E-4', '立项培育', 'T74E-1', '国际中文教学资源项目', '立项培育', NULL, NULL, NULL, NULL, 2023, DATE '2023-07-16', '语合中心通知〔2023〕4', 'E1红头文件或公布名单', '国际中文教学资源项目', '立项'),
    ('R74E-5', '立项培育', 'T74E-1', '“中文+职业技能”项目', '立项培育', NULL, NULL, NULL, NULL, 2023, DATE '2023-08-16', '语合中心通知〔2023〕5', 'E1红头文件或公布名单', '“中文+职业技能”项目', '立项'),
    ('R74E-9', '业务认定', 'T74E-2', '数字化教育金牌合作机构', '认定', NULL, NULL, NULL, NULL, 2023, DATE '2023-12-09', '中文联盟公布名单', 'E3授予方官网', '学院', '获评')
) AS r(rec_id, kind, series, title, stage, tier, rank, cohort_total, cohort_hit, cycle_year, event_date, doc_no,
       evidence_grade, subject, report_verb)
