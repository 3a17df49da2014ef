-- One consent of each borrower, to the bank that lends.
SELECT 'U' || kind.mark || i AS auth_no, kind.subject_kind, kind.mark || i AS subject, 'B' || (i % 17) AS bank,
       kind.scope, '资信评定' AS purpose, DATE '2022-12-01' + CAST(below(i, 'signed', 30) AS INTEGER) AS signed,
       DATE '2024-12-31' AS expires, paper(i, 'consent' || kind.mark) AS consent
FROM (VALUES ('企业', 'E', '仅企业缴存', scaled(2065)), ('职工', 'P', '仅本人缴存', scaled(25232)))
    AS kind(subject_kind, mark, scope, borrowers),
range(scaled(25232)) AS r(i)
WHERE i < kind.borrowers
