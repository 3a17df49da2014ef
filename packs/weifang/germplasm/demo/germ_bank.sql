SELECT 'GB1' AS bank_no, '市农科院农作物种质资源库' AS name, '市农科院' AS host, true AS public, DATE '2023-06-30' AS opened,
       paper(1, 'policy') AS access_policy
