SELECT 'CM78-2' AS meeting_no, 'EZ78-0' AS zone, 2 AS term, 'V78-1' AS event, DATE '2023-11-08' AS held, '会议纪要2' AS minutes
