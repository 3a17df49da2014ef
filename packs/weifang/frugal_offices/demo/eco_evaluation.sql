SELECT 'EV' || i AS evaluation_no, '节约型机关' AS scheme, 'PI' || i AS body, day_in(i, 'eco', '2022-05-10', '2023-11-20') AS decided,
       82.0 + below(i, 'score', 16) AS score, true AS must_met, i % 2 = 0 AS on_site, 2 + below(i, 'by', 3) AS evaluators,
       '命名' AS outcome, paper(i, 'eco') AS evidence
FROM range(74) AS r(i)
