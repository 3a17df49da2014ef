-- Accepted cases and amounts of 2018-2023: 7346 cases and 107.0亿元 in the last five years, each year
-- above all earlier ones. Amounts vary in pairs, so that a year's sum stays exact.
WITH y AS (
    SELECT * FROM (VALUES (2018, 560, 118000000000), (2019, 711, 142000000000), (2020, 974, 172000000000),
        (2021, 1334, 207000000000), (2022, 1826, 248000000000), (2023, 2501, 301000000000)) AS v(year, n, fen)
), c AS (
    SELECT year, i, year * 10000 + i AS k,
           share(fen, n, i) + CASE WHEN i = n - 1 AND n % 2 = 1 THEN 0 WHEN i % 2 = 0 THEN 1 ELSE -1 END
               * below(year * 10000 + i // 2, 'spread', 100) * 1000000 AS claim_amount
    FROM y JOIN range(2501) AS r(i) ON i < n
), d AS (
    SELECT *, day_in(k, 'received', year || '-01-03', year || '-12-20') AS received FROM c
), a AS (
    SELECT *, received + CAST(1 + below(k, 'accepted', 4) AS INTEGER) AS accepted FROM d
)
SELECT '（' || year || '）潍仲字第' || (i + 1) || '号' AS case_no,
       received, accepted, CAST(NULL AS DATE) AS refused,
       CASE WHEN i % 9 = 0 THEN '财产权益纠纷' ELSE '合同纠纷' END AS subject_kind,
       pick(k, 'agreement', ['合同条款', '合同条款', '单独协议', '事后协议']) AS agreement_kind,
       CASE WHEN year <= 2020 THEN '一版-' || (i % 73) ELSE '二版-' || (i % 92) END AS category,
       pick(k, 'channel', ['自行申请', '自行申请', '法院委派', '行政调解转', '部门推送']) AS channel,
       CASE WHEN i % 5 = 0 THEN '普通' ELSE '简易' END AS procedure,
       claim_amount,
       CASE WHEN claim_amount <= 50000000 THEN 'B5' WHEN claim_amount <= 100000000 THEN 'B6' ELSE 'B7' END AS fee_band,
       CASE WHEN claim_amount <= 50000000 THEN 755000 WHEN claim_amount <= 100000000 THEN 1355000 ELSE 1855000 END AS accept_fee,
       accepted AS fee_notice, accepted + CAST(1 + below(k, 'paid', 14) AS INTEGER) AS fee_paid,
       false AS fee_deferred, accepted + 20 AS tribunal_on, i % 3 = 0 AS online,
       CASE WHEN accepted + 90 <= DATE '2023-12-31' THEN accepted + 90 END AS closed,
       CASE WHEN accepted + 90 <= DATE '2023-12-31' THEN pick(k, 'outcome', ['裁决', '裁决', '裁决', '调解书', '撤回']) END AS outcome,
       CASE WHEN closed IS NOT NULL AND outcome IN ('裁决', '调解书') THEN closed + 5 END AS award_received
FROM a
