SELECT 'AG73-' || i AS agreement,
       CASE WHEN i = 0 THEN '市中级人民法院' WHEN i <= 12 THEN '县区法院' || i ELSE '调解组织' || i END AS party,
       CASE WHEN i <= 12 THEN '法院' ELSE '调解组织' END AS party_kind
FROM range(19) AS r(i)
