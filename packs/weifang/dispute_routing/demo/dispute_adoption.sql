-- Three cities are named; no list of the six has been published.
SELECT city, '仲裁、调解、诉讼衔接' AS practice, paper(city, 'adoption') AS evidence, CAST(NULL AS VARCHAR) AS published_list
FROM (VALUES ('烟台市'), ('淄博市'), ('日照市')) AS c(city)
