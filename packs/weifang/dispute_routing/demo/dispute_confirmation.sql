-- 120 settlements confirmed by arbitration, as cases of 2023, and 240 by a court.
SELECT 'CF' || i AS confirmation_no, 'D' || i AS dispute,
       CASE WHEN i % 5 = 0 THEN '仲裁确认' ELSE '司法确认' END AS kind,
       day_in(i, 'received', '2023-01-03', '2023-10-31') + 33 AS effective,
       effective + CAST(1 + below(i, 'applied', 20) AS INTEGER) AS applied, true AS joint,
       applied + CAST(1 + below(i, 'decided', 5) AS INTEGER) AS decided, false AS prolonged, '确认' AS result,
       CASE WHEN i % 5 = 0 THEN '（2023）潍仲字第' || (i // 5 + 1) || '号' END AS arb_case
FROM range(scaled(600)) AS r(i)
WHERE i % 5 IN (0, 1, 2) AND i % 100 <> 7
