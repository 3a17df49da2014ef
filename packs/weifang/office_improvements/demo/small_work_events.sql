SELECT w.record, w.started + CAST(step.days + step.after * w.span AS INTEGER) AS at, step.was AS from_state, step.now AS to_state, step.role || step.now AS actor,
       step.role AS role, CASE WHEN step.shown THEN paper(w.record, step.now) END AS evidence
FROM (VALUES ('SW1', DATE '2023-03-01', 80), ('SW2', DATE '2023-04-03', 7), ('SW3', DATE '2023-06-05', 15)) AS w(record, started, span),
(VALUES (-30, 0, CAST(NULL AS VARCHAR), '征集', '机关事务中心', false), (-10, 0, '征集', '立项', '机关事务中心', true), (0, 0, '立项', '实施', '承办', false),
        (0, 1, '实施', '验收', '验收', true), (20, 1, '验收', '回访', '机关事务中心', true)) AS step(days, after, was, now, role, shown)
