SELECT 'rtv-article' AS series_id, '《中国广播影视》刊发' AS name, 'rtv-journal' AS body, '一次性' AS cycle
