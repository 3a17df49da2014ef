SELECT 'AG69-F' || i AS agreement, '金融机构' || i AS party, '金融机构' AS party_kind FROM range(7) AS r(i)
