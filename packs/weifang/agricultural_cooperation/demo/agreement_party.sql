SELECT agreement, '巴基斯坦国立科技大学' AS party, '国外机构' AS party_kind
FROM (VALUES ('AZ-NUST-1'), ('AZ-NUST-2')) AS a(agreement)
