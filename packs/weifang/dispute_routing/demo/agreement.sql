SELECT 'AG73-' || i AS agreement_no, '七十三' AS unit, '多元化解纠纷衔接机制协议' AS title, '资源共享' AS kind,
       day_in(i, 'signed', '2022-03-01', '2023-10-31') AS signed, paper(i, 'agreement') AS evidence
FROM range(19) AS r(i)
