SELECT 'ZONE-CONSORTIUM' AS consortium_no, '潍坊国家农综区产教联合体' AS official_name,
       '市域产教联合体' AS kind, '市' AS scope, '企业002' AS lead_enterprise, '学校001' AS lead_school
