SELECT * FROM (VALUES
    ('ZONE-FORUM', '论坛', '中国—东盟数字农业论坛', CAST(NULL AS BIGINT)),
    ('ZONE-SMART', '展会', '首届智慧农业博览会', 62000000000),
    ('ZONE-FOOD', '展会', '第二届潍坊国际食品农产品博览会', 44500000000)
) AS e(event_id, kind, name, intent_amount),
(SELECT '潍坊' AS city, '国际' AS scope, DATE '2023-04-25' AS from_day, DATE '2023-04-27' AS to_day, true AS major,
        DATE '2022-12-20' AS notified) AS s
