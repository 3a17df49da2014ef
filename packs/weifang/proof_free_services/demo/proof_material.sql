-- Eleven come through a source, two are the centre's own, two are declared or brought; the last is on no list.
SELECT 'M' || i AS material_no, '材料' || (i + 1) AS name,
       (['身份', '婚姻', '不动产', '户口', '社保', '死亡', '贷款', '银行流水', '企业登记', '身份', '不动产', '申请表', '申请表', '申请表', '合同', '合同'])[i + 1] AS kind,
       i < 15 AS listed
FROM range(16) AS r(i)
