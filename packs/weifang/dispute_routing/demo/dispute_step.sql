-- 3,425 settled, 8,975 ended otherwise, 863 under way; of those ended without a settlement some went on.
WITH d AS (
    SELECT i, CASE WHEN i < scaled(12400) THEN day_in(i, 'received', '2023-01-03', '2023-10-31')
                   ELSE day_in(i, 'received', '2023-12-04', '2023-12-22') END AS received,
           (['委派', '委派', '委托普通', '委托简易', '非诉', '非诉', '非诉', '非诉'])[1 + i % 8] AS clock
    FROM range(scaled(13263)) AS r(i)
), s AS (
    SELECT *, received + 1 AS assigned, received + 2 AS accepted,
           CASE clock WHEN '委托普通' THEN 15 WHEN '委托简易' THEN 7 ELSE 30 END AS days,
           i % 100 = 7 AND i < scaled(12400) AS extended
    FROM d
), e AS (
    SELECT *, CASE WHEN i < scaled(12400) THEN accepted + CAST(CASE WHEN extended THEN days + 10 ELSE 1 + below(i, 'ended', days) END AS INTEGER) END AS ended,
           CASE WHEN i < scaled(3425) THEN '达成协议'
                WHEN i < scaled(12400) THEN pick(i, 'cause', ['撤回或和解', '联系不上', '一方拒绝', '分歧较大', '期满']) END AS end_cause
    FROM s
), f AS (
    SELECT *, CASE WHEN end_cause IS NULL THEN NULL WHEN end_cause IN ('达成协议', '撤回或和解') THEN '无'
                   WHEN i % 5 = 0 THEN '仲裁' WHEN clock = '非诉' THEN '告知其他途径' ELSE '立案' END AS next_step
    FROM e
)
SELECT 'D' || i AS dispute, 1 AS step, '仲裁调解' AS route, '潍坊仲裁委员会' AS organisation,
       'M' || (i % 200) AS mediator, clock, assigned, accepted, extended, ended, end_cause,
       CASE WHEN end_cause = '达成协议' THEN paper(i, 'settlement') END AS agreement, 0 AS fee, next_step,
       CASE WHEN next_step = '立案' THEN ended + 5 END AS filed
FROM f
UNION ALL
SELECT 'D' || i, 2, '人民调解', '镇街人民调解委员会', 'PM' || (i % 90), '非诉', ended + 1, ended + 2, false,
       CASE WHEN ended + 12 <= DATE '2023-12-31' THEN ended + 12 END,
       CASE WHEN ended + 12 <= DATE '2023-12-31' THEN '分歧较大' END, NULL, 0,
       CASE WHEN ended + 12 <= DATE '2023-12-31' THEN '告知其他途径' END, NULL
FROM f WHERE next_step = '告知其他途径' AND i % 20 = 4
