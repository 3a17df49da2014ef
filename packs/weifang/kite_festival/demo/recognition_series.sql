SELECT *, CAST(NULL AS VARCHAR) AS tiers, CAST(NULL AS BIGINT) AS coverage_year FROM (VALUES
    ('S72-01', '风筝嘉年华情况汇报审阅', 'B72-01', '一次性'),
    ('S72-02', '风筝嘉年华筹备举办工作表扬通报', 'B72-02', '一次性')
) AS s(series_id, name, body, cycle)
