-- Price in, old loan and the rest out; an ended sale gives the down payment back.
SELECT 'EN' || i || entry.part AS entry_no, 'MT' || i AS transfer, applied + CAST(entry.days AS INTEGER) AS paid,
       entry.direction, entry.purpose,
       CASE entry.purpose WHEN '首付' THEN price - 40000000 WHEN '公积金放款' THEN 40000000
            WHEN '还旧贷' THEN payoff WHEN '退款' THEN price - 40000000 ELSE price - payoff END AS amount,
       paper(i, 'voucher' || entry.part) AS voucher
FROM (SELECT i, (60 + below(i, 'price', 80)) * 1000000 AS price,
             (15 + below(i, 'payoff', 30)) * 1000000 AS payoff,
             day_in(i, 'applied', '2023-03-20', '2023-11-20') AS applied
      FROM range(240) AS r(i)) AS t,
(VALUES ('A', 12, '收', '首付'), ('B', 14, '收', '公积金放款'), ('C', 20, '付', '还旧贷'),
        ('D', 24, '付', '余款给卖方'), ('R', 20, '付', '退款')) AS entry(part, days, direction, purpose)
WHERE (i < 200 AND entry.part <> 'R') OR (i BETWEEN 200 AND 229 AND entry.part = 'A')
   OR (i >= 230 AND entry.part IN ('A', 'R'))
