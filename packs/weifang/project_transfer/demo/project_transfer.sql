-- 52 transfers with an agreement, two ended without one.
SELECT 'TR' || i AS transfer_no, 'LD' || i AS lead, '县' || (1 + i % 12) AS from_county,
       '县' || (1 + (i + 5) % 12) AS to_county,
       day_in(i, 'requested', '2023-07-05', '2023-08-20') AS requested,
       CASE WHEN i < 52 THEN requested + 40 END AS agreed,
       CASE WHEN i < 52 THEN paper(i, 'transfer') END AS agreement,
       CASE WHEN i % 4 = 0 THEN '全额双核算' ELSE '五五' END AS scheme,
       CASE WHEN i < 21 THEN requested + 70 END AS started,
       CASE WHEN i < 21 THEN '开工' WHEN i < 52 THEN '推进' ELSE '终止' END AS state
FROM range(54) AS r(i)
