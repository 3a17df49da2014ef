SELECT 'CP' || i AS partner_no, pick(i, 'kind', ['首席代表', '城市合伙人']) AS kind, 'P' || i AS person,
       i % 5 = 0 AS public_servant, i % 5 > 0 AS paid, pick(i, 'city', ['北京', '上海', '深圳', '成都']) AS city,
       day_in(i, 'term', '2023-02-01', '2023-11-01') AS term_start, term_start + 729 AS term_end, paper(i, 'partner') AS appointed
FROM range(12) AS r(i)
