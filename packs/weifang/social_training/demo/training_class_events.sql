WITH c AS (
    SELECT i, day_in(i, 'from74', '2023-01-10', '2023-12-01') AS from_day,
           from_day + CAST(1 + below(i, 'days74', 9) AS INTEGER) AS to_day
    FROM range(640) AS r(i)
)
SELECT 'TC74-' || i AS record, from_day - 10 AS at, CAST(NULL AS VARCHAR) AS from_state, '立项' AS to_state,
       '培训处岗' AS actor, '培训处' AS role, CAST(NULL AS VARCHAR) AS evidence FROM c
UNION ALL SELECT 'TC74-' || i, from_day, '立项', '开班', '班主任' || i, '班主任', paper(i, 'class') FROM c
UNION ALL SELECT 'TC74-' || i, to_day, '开班', '考核', '班主任' || i, '班主任', NULL FROM c
UNION ALL SELECT 'TC74-' || i, to_day + 15, '考核', '归档', '教务岗', '教务', paper(i, 'file') FROM c
