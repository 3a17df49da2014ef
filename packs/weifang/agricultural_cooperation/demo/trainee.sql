-- 48 people of 16 countries; twelve come to a second class.
SELECT 'AZ-CLASS' || (i // 12) AS class_no, 'AZ-P' || (i % 48) AS person,
       (['PK', 'EG', 'ET', 'KE', 'NG', 'GH', 'TZ', 'ZM', 'NP', 'LK', 'BD', 'LA', 'KH', 'UZ', 'KZ', 'MN'])[1 + i % 16] AS nationality,
       8 AS attended_hours, true AS passed
FROM range(60) AS r(i)
