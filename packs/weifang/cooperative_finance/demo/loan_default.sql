-- Two earlier loans were made good; 100000.01元 of one splits into 20000.00 and 80000.01.
SELECT * FROM (VALUES
    ('DF0', 'BL100', DATE '2023-05-10', DATE '2023-06-20', 9500000, 500001, 0),
    ('DF1', 'BL101', DATE '2023-08-10', DATE '2023-09-20', 40000000, 1234567, 5000000)
) AS d(default_no, loan, overdue, compensated, principal, interest, recovered)
