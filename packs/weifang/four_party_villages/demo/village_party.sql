SELECT 'V' || i AS village, party.kind, party.kind || i AS name
FROM range(611) AS r(i), (VALUES ('村党组织'), ('供销社'), ('农民合作社'), ('信用社')) AS party(kind)
