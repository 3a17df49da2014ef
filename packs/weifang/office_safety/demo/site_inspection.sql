SELECT 'IN' || i AS inspection_no, CASE WHEN i < 77 THEN 'TJ2023' ELSE 'XF2023' END AS batch, 'OS' || (i % 77) AS site,
       CASE WHEN i < 77 THEN day_in(i, 'inspected', '2023-03-06', '2023-04-21') ELSE day_in(i, 'inspected', '2023-06-26', '2023-07-21') END AS inspected,
       CAST(2 + below(i, 'photos', 9) AS BIGINT) AS photos, paper(i, 'checklist') AS checklist, inspected + 1 AS feedback
FROM range(107) AS r(i)
