WITH p AS (
    SELECT i, day_in(i, 'filed', '2023-01-10', '2023-03-31') AS filed FROM range(97) AS r(i)
), z AS (
    SELECT i, day_in(i, 'zfiled', '2021-05-01', '2022-10-31') AS filed, day_in(i, 'zgranted', '2023-01-10', '2023-12-10') AS granted
    FROM range(26) AS r(i)
)
SELECT 'O74-K' || i AS record, filed AS at, CAST(NULL AS VARCHAR) AS from_state, '受理' AS to_state, '科研处岗' AS actor,
       '科研处' AS role, CAST(NULL AS VARCHAR) AS evidence FROM p
UNION ALL
SELECT 'O74-K' || i, filed + CAST(60 + below(i, 'grant', 180) AS INTEGER), '受理', '在研', '科研处岗', '科研处', paper(i, 'project') FROM p
UNION ALL
SELECT 'O74-Z' || i, filed, NULL, '受理', '科研处岗', '科研处', NULL FROM z
UNION ALL
SELECT 'O74-Z' || i, granted, '受理', '授权', '专利部门', '主管部门', paper(i, 'patent') FROM z
