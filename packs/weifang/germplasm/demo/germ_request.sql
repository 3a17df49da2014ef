SELECT 'GR' || i AS request_no, 'WF' || lpad(CAST(i % 40 + 1 AS VARCHAR), 5, '0') AS accession, '领用单位' || (i % 5) AS requester,
       pick(i, 'purpose', ['育种', '研究', '教育']) AS purpose, i = 11 AS abroad,
       day_in(i, 'applied', '2023-01-05', '2023-09-30') AS applied, '批准' AS decision,
       CASE WHEN i = 11 THEN paper(i, 'approval') END AS approval, paper(i, 'transfer') AS agreement,
       applied + 20 AS supplied, CASE WHEN i % 2 = 0 THEN applied + 80 END AS feedback, false AS direct_claim
FROM range(12) AS r(i)
