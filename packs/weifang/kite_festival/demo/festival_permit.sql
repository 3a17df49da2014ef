-- One session of 12,000 people, permitted by the city; the others by counties.
SELECT 'FP-' || i AS permit_no, '场次' || (i + 1) AS session,
       CASE WHEN i = 0 THEN 12000 WHEN i < 4 THEN 3000 ELSE 4000 END AS expected_people,
       CASE WHEN i = 0 THEN '市级' ELSE '县级' END AS authority,
       CASE WHEN i = 0 THEN DATE '2023-04-15' WHEN i < 4 THEN day_in(i, 'from', '2023-04-15', '2023-05-10')
            ELSE day_in(i - 4, 'carnival', '2023-09-26', '2023-10-25') END AS held,
       held - CAST(22 + below(i, 'lead', 10) AS INTEGER) AS applied, applied + CAST(1 + below(i, 'decided', 6) AS INTEGER) AS decided,
       '场馆' || (1 + i % 7) AS venue, venue AS held_venue, CAST(NULL AS VARCHAR) AS change_permit, paper(i, 'safety') AS safety_plan
FROM range(13) AS r(i)
