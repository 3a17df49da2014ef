-- One point in each of the 12 county-level divisions, a second one in three.
SELECT 'BP' || row_number() OVER (ORDER BY n, division) AS point_no, division,
       CASE n WHEN 0 THEN '分会' ELSE '工作站' END AS kind,
       DATE '2021-06-01' + CAST(n * 200 AS INTEGER) AS opened, CAST(NULL AS DATE) AS closed, paper(n, division) AS evidence
FROM (VALUES ('370702'), ('370703'), ('370704'), ('370705'), ('370724'), ('370725'), ('370781'), ('370782'),
             ('370783'), ('370784'), ('370785'), ('370786')) AS d(division), range(2) AS r(n)
WHERE n = 0 OR division IN ('370783', '370785', '370705')
