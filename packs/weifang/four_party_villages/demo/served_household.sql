-- 141,000 households, each served in one village.
SELECT 'H' || i AS household, 'V' || (i % 471) AS village, day_in(i, 'served', '2023-01-01', '2023-11-30') AS since
FROM range(scaled(141000)) AS r(i)
