SELECT 'JC1' AS company_no, '潍坊供水农业发展有限公司' AS name, 'AG69-0' AS agreement, DATE '2023-12-05' AS founded, paper(1, 'licence') AS licence
