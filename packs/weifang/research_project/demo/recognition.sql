-- The city's first prize each year from 2003 to 2023; 24 prizes in 2023 with it; two collective honours.
SELECT rec_id, '七十一' AS unit, kind, series, title, '认定' AS stage, tier, cohort_total, cohort_hit, year AS cycle_year, CAST(year || '-11-20' AS DATE) AS event_date,
       paper(rec_id, 'recognition') AS evidence, grade AS evidence_grade, subject, '独立' AS role, true AS names_body, '主动公开' AS disclosure
FROM (
    SELECT 'R71-A' || y AS rec_id, '科技奖' AS kind, 'S71-01' AS series, '市科技进步一等奖' AS title, '一等奖' AS tier,
           CAST(NULL AS BIGINT) AS cohort_total, CAST(NULL AS BIGINT) AS cohort_hit, y AS year, 'E2证书牌匾' AS grade, '成果' || y AS subject
    FROM range(2003, 2024) AS a(y)
    UNION ALL
    SELECT 'R71-B' || i, '科技奖', 'S71-02', '农业科技奖', (['一等奖', '二等奖', '三等奖'])[1 + i % 3], NULL, NULL, 2023, 'E2证书牌匾', '项目' || i FROM range(22) AS b(i)
    UNION ALL
    SELECT 'R71-C', '科技奖', 'S71-03', '科技兴农奖优秀项目奖', '二等奖', NULL, NULL, 2023, 'E2证书牌匾', '优秀项目'
    UNION ALL
    SELECT 'R71-D', '表彰', 'S71-04', '科技兴农奖先进集体', NULL, 4, 1, 2023, 'E1红头文件或公布名单', NULL
    UNION ALL
    SELECT 'R71-E', '表彰', 'S71-05', '园艺科技工作先进集体', NULL, NULL, NULL, 2023, 'E1红头文件或公布名单', NULL
) AS r
