SELECT 'R70-D' || i AS event, 'OS' || i AS site, 400 + 200 * i AS participants, 240 + 30 * i AS evacuation_seconds FROM range(2) AS r(i)
