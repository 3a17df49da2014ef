SELECT 'AG77-1' AS agreement_no, '七十七' AS unit, '共建智能车路协同研究中心' AS title, '共建平台' AS kind,
       DATE '2023-10-18' AS signed, DATE '2026-10-17' AS expires, '协议文本77-1' AS evidence
