SELECT 'FA' || i AS arrival_no, 'IP' || (i % 583) AS project, day_in(i, 'arrived', '2023-05-01', '2023-12-20') AS arrived,
       share(15240000000000, 1166, i) AS amount, pick(i, 'proof', ['银行回单', '验资', '土地款', '设备发票']) AS proof_kind
FROM range(1166) AS r(i)
