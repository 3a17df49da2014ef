SELECT 'SC75-0' AS claim_no, '七十五' AS unit, '乡村电商' AS industry, DATE '2023-12-10' AS stated,
       300000000 AS amount, 5000000000 AS whole_industry, '协会' AS basis, paper(0, 'sales') AS evidence
