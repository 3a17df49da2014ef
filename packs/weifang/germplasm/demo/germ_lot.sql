-- Two lots of each of the 40 accessions.
SELECT 'LOT' || i AS lot_no, 'WF' || lpad(CAST(i // 2 + 1 AS VARCHAR), 5, '0') AS accession,
       CASE WHEN i % 2 = 0 THEN '最原始样' ELSE '工作库' END AS kind, '长期库-' || (i // 20) || '-' || (i % 20) AS place,
       day_in(i // 2, 'acquired', '2021-01-10', '2023-11-30') AS received, 500 + below(i, 'seeds', 3000) AS seeds,
       (50 + below(i, 'moisture', 20)) / 10.0 AS moisture, false AS wild_or_forest, 92.0 AS initial_viability
FROM range(80) AS r(i)
