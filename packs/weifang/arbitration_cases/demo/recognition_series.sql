SELECT *, CAST(NULL AS VARCHAR) AS tiers, CAST(NULL AS BIGINT) AS coverage_year FROM (VALUES
    ('S73-01', '山东省仲裁协会会长单位', 'B73-01', '每届'),
    ('S73-02', '司法部仲裁改革发展座谈', 'B73-02', '一次性'),
    ('S73-03', '全省司法行政推进会议典型发言', 'B73-03', '一次性'),
    ('S73-04', '全国仲裁培训班授课', 'B73-02', '一次性'),
    ('S73-05', '全国公共法律服务工作先进个人', 'B73-02', '四年'),
    ('S73-06', '潍坊市改革典型案例', 'B73-04', '年度')
) AS s(series_id, name, body, cycle)
