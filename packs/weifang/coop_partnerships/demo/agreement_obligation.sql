SELECT 'AG69-' || i AS agreement, 1 AS item, '首批合作事项' AS text, signed + 25 AS due, signed + 20 AS done
FROM (SELECT i, day_in(i, 'partner', '2023-02-01', '2023-11-30') AS signed FROM range(15) AS r(i)) AS a
