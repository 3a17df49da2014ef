-- 74 loans of the year for 1.48亿元, 116 earlier ones for 2.32亿元; 78 to the system's own firms save 312万元.
SELECT 'BL' || i AS loan_no, 'RS' || (1 + i % 5) AS scheme, '借款人' || i AS borrower,
       CASE WHEN i < 78 THEN '社有企业' ELSE pick(i, 'borrower', ['合作社', '家庭农场', '农户']) END AS borrower_kind,
       false AS controls_guarantor, '县社' || (1 + i % 12) AS recommended_by,
       CASE WHEN i % 2 = 0 THEN 250000000 ELSE 150000000 END AS amount, 3.65 AS rate, 0.35 AS fee_rate,
       CASE WHEN i < 78 THEN 6.0 END AS base_rate,
       CASE WHEN i < 74 THEN day_in(i, 'granted', '2023-01-05', '2023-12-15') ELSE day_in(i, 'granted', '2020-05-06', '2022-12-15') END AS granted,
       granted + 365 AS due, CASE WHEN i >= 74 AND i <> 100 AND i <> 101 THEN granted + 360 END AS settled
FROM range(190) AS r(i)
