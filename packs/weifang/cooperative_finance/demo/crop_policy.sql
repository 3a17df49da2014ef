-- 3.5万亩.
SELECT 'CI' || i AS policy_no, 'FP6' AS insurer, pick(i, 'crop', ['小麦', '玉米', '花生', '大棚蔬菜']) AS crop,
       CAST(share(35000, 700, i) AS DECIMAL(12, 2)) AS area, '农户' || i AS farmer, day_in(i, 'insured', '2023-03-01', '2023-10-31') AS insured,
       paper(i, 'list') AS signed_list, paper(i, 'posted') AS posted,
       CASE WHEN i % 9 = 0 THEN insured + 30 END AS claim_agreed,
       CASE WHEN i % 9 = 0 THEN insured + 30 + CAST(below(i, 'paid', 11) AS INTEGER) END AS claim_paid
FROM range(700) AS r(i)
