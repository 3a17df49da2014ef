-- 39 items, all online; the last four are decided by a person.
SELECT 'G' || i AS item_no, '事项' || (i + 1) AS name, '住房公积金管理条例' AS legal_basis, true AS online,
       true AS mobile, i < 35 AS auto_decide, day_in(i, 'live', '2022-06-01', '2023-06-30') AS live_since
FROM range(39) AS r(i)
