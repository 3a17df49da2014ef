SELECT 'B' || i AS bank_code, 'AG-BANK' || i AS agreement, '信易贷' AS product,
       CAST(20 + below(i, 'discount', 40) AS BIGINT) AS discount_bp,
       DATE '2021-06-02' + CAST(20 * i AS INTEGER) AS from_day
FROM range(17) AS r(i)
