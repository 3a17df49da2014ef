SELECT * FROM (VALUES ('V74-1', '七十四', '承办'), ('V74-1', '七十四', '发言'), ('V74-1', '七十七', '参展')) AS r(event, unit, role)
