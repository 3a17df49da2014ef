-- The office in Shenzhen was unveiled in January 2024: at the end of 2023 it is being set up.
SELECT * FROM (VALUES
    ('LO-SZ', '深圳', '山东发展·鲁深中心', CAST(NULL AS DATE), '筹建', 60000000),
    ('LO-SH', '上海', '驻外机构', CAST(NULL AS DATE), '筹建', 50000000)
) AS o(office_no, city, host, opened, stage, budget)
