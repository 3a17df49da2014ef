-- Six approvals of 2023; twenty rights, three of them granted in 2022; two registered peanuts.
SELECT 'VS' || i AS status_no, 'V' || i AS variety, CASE WHEN i < 6 THEN '省审定' WHEN i < 26 THEN '品种权授予' WHEN i < 28 THEN '登记' ELSE '省审定' END AS route,
       CASE i WHEN 0 THEN '潍玉326' WHEN 1 THEN '潍麦13' WHEN 2 THEN '潍麦15' WHEN 3 THEN '潍麦16' WHEN 6 THEN '晚青蜜'
              WHEN 26 THEN '潍花8号' WHEN 27 THEN '潍花25号' ELSE '品种' || i END AS name_used,
       CASE WHEN i < 6 THEN DATE '2023-05-10' WHEN i IN (23, 24, 25) THEN DATE '2022-09-01' WHEN i < 26 THEN DATE '2023-04-01' + CAST(i * 10 AS INTEGER)
            ELSE DATE '2018-08-01' END AS decided,
       CASE WHEN i < 6 THEN '合成审定' WHEN i < 26 THEN '合成品种权' ELSE '合成登记' END || i AS certificate_no,
       CASE WHEN i BETWEEN 6 AND 25 THEN CAST(decided + to_years(20) AS DATE) END AS valid_until, paper(i, 'status') AS evidence
FROM range(28) AS r(i)
