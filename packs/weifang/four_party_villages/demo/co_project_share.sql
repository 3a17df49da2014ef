SELECT 'CP' || i AS project, part.party, part.percent
FROM range(471) AS r(i), (VALUES ('村集体', 40.0), ('供销社', 25.0), ('农民合作社', 35.0)) AS part(party, percent)
