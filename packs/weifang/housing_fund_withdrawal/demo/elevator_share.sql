SELECT 'ES' || i AS share_no, '楼' || (i // 6) AS building, DATE '2023-10-10' AS settled,
       6000000 AS household_share, 2000000 AS subsidy
FROM range((scaled(300) + 1) // 2) AS r(i)
