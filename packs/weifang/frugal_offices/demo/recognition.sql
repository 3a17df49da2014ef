SELECT r.rec_id, '七十' AS unit, r.kind, r.series, r.title, '认定' AS stage, r.place AS rank, 2023 AS cycle_year, r.event_date,
       paper(r.rec_id, 'list') AS evidence, 'E1红头文件或公布名单' AS evidence_grade, '市机关事务服务中心' AS subject, '独立' AS role,
       true AS names_body, '主动公开' AS disclosure
FROM (VALUES
    ('R70-1', '排名考核', 'R70-CANTEEN', '机关食堂反食品浪费工作通报', 2, DATE '2023-11-15'),
    ('R70-2', '典型发言', 'R70-TALK', '全省公共机构节能会议发言', NULL, DATE '2023-05-18'),
    ('R70-3', '典型发言', 'R70-TALK', '全省机关事务工作会议发言', NULL, DATE '2023-09-14'),
    ('R70-4', '入选名单', 'R70-SAVER', '节水标杆单位', NULL, DATE '2023-10-20')
) AS r(rec_id, kind, series, title, place, event_date)
