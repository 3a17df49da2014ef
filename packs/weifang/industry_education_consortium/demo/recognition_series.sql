SELECT 'zone-consortium-list' AS series_id, '国家级市域产教联合体' AS name, 'zone-education' AS body, '年度' AS cycle
