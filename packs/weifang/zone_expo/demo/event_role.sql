SELECT event, '潍坊国家农综区推进办' AS unit, '主办' AS role
FROM (VALUES ('ZONE-FORUM'), ('ZONE-SMART'), ('ZONE-FOOD')) AS e(event)
