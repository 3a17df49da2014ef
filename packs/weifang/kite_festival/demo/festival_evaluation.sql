SELECT edition_no AS edition, paper(edition_no, 'criteria') AS criteria, score, published
FROM (VALUES ('KITE-40', 91.5, DATE '2023-07-10'), ('CARNIVAL-2023', 90.0, DATE '2023-12-15')) AS e(edition_no, score, published)
