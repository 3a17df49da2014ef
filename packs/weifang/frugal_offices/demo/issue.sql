SELECT 'R70-C0' AS issue_no, '食堂检查' AS source, 'KT0' AS site, '一般' AS level, day_in(0, 'spot', '2023-04-10', '2023-06-20') AS found,
       '食堂主管机构' AS responsible, '机关事务中心' AS reviewer, found + 15 AS due, found + 13 AS reviewed, '合格' AS outcome
