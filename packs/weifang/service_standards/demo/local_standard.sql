-- The number is not known; a number of no standard stands for it.
SELECT 'BZ1' AS standard_no, '行政事业单位公务用车服务规范' AS title, '市' AS level, 'DB3707/T 000-2023' AS number, DATE '2023-03-01' AS comment_from,
       DATE '2023-04-03' AS comment_until, DATE '2023-09-25' AS issued, DATE '2023-10-25' AS effective, DATE '2028-09-25' AS review_due
