-- 13,263 disputes of 2023; the last 863 of them came in December and are not yet ended. In 200 more the
-- parties refused, and they were not mediated.
SELECT 'D' || i AS dispute_no,
       CASE WHEN i < scaled(12400) THEN day_in(i, 'received', '2023-01-03', '2023-10-31')
            ELSE day_in(i, 'received', '2023-12-04', '2023-12-22') END AS received,
       (['法院委派', '法院委派', '法院委托', '法院委托', '自行申请', '行政机关移送', '12345热线', '商会'])[1 + i % 8] AS channel,
       pick(i, 'field', ['金融', '保险', '建设工程', '买卖', '物业', '其他']) AS field,
       pick(i, 'division', ['370702', '370703', '370704', '370705', '370724', '370725', '370781', '370782', '370783', '370784', '370785', '370786']) AS division,
       (1 + below(i, 'amount', 500)) * 100000 AS amount,
       i < 20000 AS consent, i % 5 = 0 AS arbitration_clause, i % 3 = 0 AS online
FROM (SELECT * FROM range(scaled(13263)) AS a(i) UNION ALL SELECT * FROM range(20000, 20200) AS b(i)) AS r
