SELECT 'Q' || kind.mark || i AS query_no, 'U' || kind.mark || (i % kind.borrowers) AS authorization,
       'B' || (i % kind.borrowers % 17) AS bank,
       CASE kind.mark WHEN 'E' THEN pick(i, 'field', ['企业缴存人数', '企业缴存基数', '企业欠缴'])
                      ELSE pick(i, 'field', ['个人缴存基数', '个人连续月数']) END AS field,
       day_in(i, 'granted' || kind.mark, '2023-01-15', '2023-12-20') - 5 AS asked
FROM (VALUES ('E', scaled(2065), scaled(2380)), ('P', scaled(25232), scaled(26000)))
    AS kind(mark, borrowers, contracts),
range(scaled(26000)) AS r(i)
WHERE i < kind.contracts
