SELECT 'D' || (4000 + i) AS dispute, 'L' || i AS person, pick(i, 'role', ['诉讼代理人', '证人', '鉴定人']) AS role
FROM range(40) AS r(i)
WHERE 4000 + i < scaled(13263)
