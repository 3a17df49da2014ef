-- 40 weekly episodes of each large column; every tenth is rerun after a new review.
SELECT 'EP-' || c || '-' || i AS episode_no, 'COL-' || c AS media_column, '部门' || (1 + (i + c) % 60) AS guest_unit,
       DATE '2023-04-15' + CAST(6 * i AS INTEGER) - 1 AS reviewed, DATE '2023-04-15' + CAST(6 * i AS INTEGER) AS aired,
       CAST(NULL AS VARCHAR) AS rerun_of
FROM range(40) AS r(i), range(1, 4) AS k(c)
UNION ALL
SELECT 'RE-' || c || '-' || i, 'COL-' || c, '部门' || (1 + (i + c) % 60),
       DATE '2023-04-15' + CAST(6 * i + 3 AS INTEGER), DATE '2023-04-15' + CAST(6 * i + 4 AS INTEGER), 'EP-' || c || '-' || i
FROM range(0, 40, 10) AS r(i), range(1, 4) AS k(c)
