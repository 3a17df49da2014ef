SELECT 'FA77-1' AS arrival_no, 'IP77-1' AS project, DATE '2023-06-19' AS arrived, 4100000000 AS amount, '银行回单' AS proof_kind
