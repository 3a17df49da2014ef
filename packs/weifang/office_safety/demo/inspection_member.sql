SELECT 'IN' || i AS inspection, '检查员' || (i % 6) || m.department AS member, m.department
FROM range(107) AS r(i), (VALUES ('机关事务'), ('城管'), ('应急'), ('消防'), ('电力')) AS m(department)
WHERE i < 77 OR m.department IN ('机关事务', '电力')
