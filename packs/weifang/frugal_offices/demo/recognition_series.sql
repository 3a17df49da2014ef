SELECT * FROM (VALUES
    ('R70-CANTEEN', '机关食堂反食品浪费工作成效', 'R70-JGSW', '年度'), ('R70-TALK', '全省机关事务会议典型发言', 'R70-JGSW', '年度'),
    ('R70-SAVER', '山东省节水标杆单位', 'R70-WATER', '每届')
) AS s(series_id, name, body, cycle)
