SELECT 'CH' || i AS channel_no, '频道' || (i + 1) AS name, '领域' || (1 + i % 20) AS field, '许可1' AS licence_no,
       CASE WHEN i < 6 THEN '一类五项' ELSE '二类七项' END AS licence_class, DATE '2021-01-01' AS licensed_from,
       DATE '2026-12-31' AS licensed_to, DATE '2023-06-01' + CAST(i // 10 AS INTEGER) AS opened
FROM range(60) AS r(i)
