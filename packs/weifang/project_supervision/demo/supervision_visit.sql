-- One visit each in the last quarter, and one in the third to those scored for it.
SELECT 'SV' || i AS visit_no, 'IP' || i AS project, day_in(i, 'visit', '2023-10-08', '2023-11-20') AS visited,
       2 + below(i, 'team', 3) AS team, 2 + below(i, 'photos', 6) AS photos,
       pick(i, 'stage', ['土建', '安装', '调试']) AS claimed_stage, claimed_stage AS found_stage,
       50 + below(i, 'progress', 41) AS progress,
       paper(i, 'visit') AS evidence
FROM range(229) AS r(i)
UNION ALL
SELECT 'SV3-' || i, 'IP' || i, DATE '2023-09-05', 2, 2, '土建', '土建', 40, paper(i, 'third quarter')
FROM range(3) AS r(i)
