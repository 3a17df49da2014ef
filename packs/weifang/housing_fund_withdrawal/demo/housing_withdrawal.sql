-- 309,800 members draw 92.04亿元; 26,000 by the year and 6,000 in each of three months for rent, 3.5亿元 together.
WITH sizes AS (
    SELECT scaled(309800) AS members, scaled(26000) AS yearly, scaled(6000) AS renters, scaled(300) AS lifts
), drawn AS (
    SELECT 'WY' || i AS withdrawal_no, i AS member, '租房按年' AS kind,
           day_in(i, 'applied', '2023-01-01', '2023-12-20') AS applied,
           share(scaled(31400000000), yearly, i) AS amount
    FROM sizes, range((SELECT yearly FROM sizes)) AS r(i)
    UNION ALL
    SELECT 'WM' || i, yearly + i // 3, '租房按月',
           DATE '2023-10-12' + CAST(30 * (i % 3) + below(i // 3, 'applied', 15) AS INTEGER),
           share(scaled(3600000000), 3 * renters, i)
    FROM sizes, range((SELECT 3 * renters FROM sizes)) AS r(i)
    UNION ALL
    SELECT 'WE' || i, yearly + renters + i, '加装电梯', day_in(i, 'lift', '2023-10-12', '2023-12-20'), 2000000
    FROM sizes, range((SELECT lifts FROM sizes)) AS r(i)
    UNION ALL
    SELECT 'WO' || i, yearly + renters + lifts + i,
           pick(i, 'kind', ['购房', '偿还公积金贷款', '偿还公积金贷款', '偿还公积金贷款', '偿还商业贷款', '偿还商业贷款', '离退休', '丧失劳动能力', '出境定居']),
           day_in(i, 'other', '2023-01-01', '2023-12-20'),
           share(scaled(885400000000) - 2000000 * lifts, members - yearly - renters - lifts, i)
    FROM sizes, range((SELECT members - yearly - renters - lifts FROM sizes)) AS r(i)
)
SELECT withdrawal_no, 'P' || member AS member, kind, applied,
       applied + CAST(below(member, 'decided', 4) AS INTEGER) AS decided,
       applied + 4 AS paid, amount,
       CASE WHEN kind IN ('离退休', '丧失劳动能力', '出境定居') THEN amount ELSE amount + 500000 END AS balance
FROM drawn
