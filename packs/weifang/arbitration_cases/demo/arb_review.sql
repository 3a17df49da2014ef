SELECT 'V' || i AS review_no, '（2022）潍仲字第' || (i + 1) || '号' AS case_no, '撤销' AS kind,
       day_in(i, 'received', '2023-01-05', '2023-03-31') AS award_received,
       award_received + CAST(20 + below(i, 'applied', 120) AS INTEGER) AS applied,
       applied + 50 AS decided, CASE WHEN i = 0 THEN '撤销裁决' ELSE '驳回申请' END AS result
FROM range(24) AS r(i)
