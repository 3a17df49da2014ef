SELECT 'AG77-1' AS agreement, '天津中德应用技术大学' AS party, '院校' AS party_kind
