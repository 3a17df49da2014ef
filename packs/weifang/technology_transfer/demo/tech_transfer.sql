-- 27 transfers since 2020, each publicised for 15 days or more, or sold in public.
SELECT 'TT' || i AS transfer_no, '成果' || (i + 1) AS result, pick(i, 'kind', ['新品种', '新品种', '新技术', '专利']) AS result_kind,
       (['转让', '许可', '合作'])[1 + i % 3] AS way, '企业' || lpad(CAST(i + 1 AS VARCHAR), 3, '0') AS counterparty, true AS state_funded,
       CASE WHEN i % 4 = 0 THEN '挂牌' ELSE '协议' END AS price_mode,
       CAST((2020 + i // 7) || '-03-01' AS DATE) + CAST(below(i, 'public', 200) AS INTEGER) AS public_from,
       public_from + CAST(15 + below(i, 'days', 6) AS INTEGER) AS public_until, public_until + 10 AS signed,
       (5 + below(i, 'amount', 60)) * 1000000 AS contract_amount, contract_amount * 8 // 10 AS net_income, false AS reward_agreed,
       net_income * 75 // 100 AS reward_paid, paper(i, 'contract') AS contract
FROM range(27) AS r(i)
