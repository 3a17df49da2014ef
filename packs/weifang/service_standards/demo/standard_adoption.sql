SELECT 'BZ1' AS standard, '单位' || i AS unit, day_in(i, 'adopted', '2023-10-26', '2023-12-15') AS checked, i % 5 <> 0 AS passed, paper(i, 'adopted') AS record
FROM range(40) AS r(i)
