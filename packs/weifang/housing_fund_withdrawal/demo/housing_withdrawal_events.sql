-- The course of the withdrawals for lifts.
SELECT 'WE' || i AS record, applied + CAST(step.days AS INTEGER) AS at, step.was AS from_state,
       step.now AS to_state, step.role || (i % 5) AS actor, step.role AS role,
       CASE WHEN step.shown THEN paper(i, step.now) END AS evidence
FROM (SELECT i, day_in(i, 'lift', '2023-10-12', '2023-12-20') AS applied FROM range(scaled(300)) AS r(i)) AS w,
(VALUES (0, CAST(NULL AS VARCHAR), '申请', '受理岗', false), (2, '申请', '准予', '审核岗', true),
        (4, '准予', '划拨', '受托银行', true), (5, '划拨', '记账', '财务岗', false))
    AS step(days, was, now, role, shown)
