SELECT 'R70-CARS' AS series_id, '公务用车领域专项试点' AS name, 'R70-STATE' AS body, '一次性' AS cycle
