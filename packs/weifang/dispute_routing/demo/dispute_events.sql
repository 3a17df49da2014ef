-- The course of the first 600 settled disputes.
WITH d AS (
    SELECT i, day_in(i, 'received', '2023-01-03', '2023-10-31') AS received,
           (['委派', '委派', '委托普通', '委托简易', '非诉', '非诉', '非诉', '非诉'])[1 + i % 8] AS clock,
           CASE clock WHEN '委托普通' THEN 15 WHEN '委托简易' THEN 7 ELSE 30 END AS days
    FROM range(scaled(600)) AS r(i) WHERE i % 100 <> 7
)
SELECT 'D' || i AS record,
       received + CAST(CASE WHEN step.days < 3 THEN step.days ELSE 2 + 1 + below(i, 'ended', d.days) END AS INTEGER) AS at,
       step.was AS from_state, step.now AS to_state, CASE step.role WHEN '调解员' THEN 'M' || (i % 200) ELSE step.role END AS actor,
       step.role AS role, CASE WHEN step.paper THEN paper(i, step.now) END AS evidence
FROM d,
(VALUES (0, CAST(NULL AS VARCHAR), '来件', '分派岗', false),
        (1, '来件', '分派', '分派岗', true),
        (2, '分派', '调解', '调解员', false),
        (3, '调解', '达成协议', '调解员', true)) AS step(days, was, now, role, paper)
