SELECT 'AG-BANK' || i AS agreement, '合作银行' || (i + 1) AS party, '金融机构' AS party_kind
FROM range(17) AS r(i)
