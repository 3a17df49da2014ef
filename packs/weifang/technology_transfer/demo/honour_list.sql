-- The four on the list of 2023; the other three by code.
SELECT 'S71-04' AS series, 2023 AS year, listed_unit, paper(1, 'list') AS evidence
FROM (VALUES ('潍坊市农业科学院'), ('入列单位002'), ('入列单位003'), ('入列单位004')) AS l(listed_unit)
