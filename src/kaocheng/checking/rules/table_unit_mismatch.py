"""A figure of the text has the digits of the table's and another unit.

Above the table stands 单位：万元, in a cell 12000, and in the text 1.2万元 where 1.2亿元 is meant:
a figure that was copied without its unit. Totals are compared, and rows that the text names.

The digits must be the same, up to zeros at the end, and the measure must be what table, row and
column are named after; a figure with other digits is SUM007.
"""

from collections.abc import Iterator

from kaocheng.checking.findings import Outcome
from kaocheng.checking.table_links import judge_pair, pairs, times_ten
from kaocheng.reading.reading import Reading

CODE = "UNT003"
NAME = "table-unit-mismatch"
GRADE = "error"
BASIS = "算术"
TRIGGERS = ()

FIRES = (
    "全年发放春耕补贴«1.2万元»。\n"
    "表1 补贴发放情况（单位：万元）\n"
    "| 项目 | 金额 |\n"
    "| 春耕 | 12000 |\n"
    "| 夏收 | 3500 |\n"
    "| 合计 | 15500 |",
    "全年发放补贴«1.55万元»（见表1）。\n"
    "表1 补贴发放情况（单位：万元）\n"
    "| 项目 | 金额 |\n"
    "| 春耕 | 12000 |\n"
    "| 夏收 | 3500 |\n"
    "| 合计 | 15500 |",
)
QUIET = (
    "全年发放春耕补贴1.2亿元。\n"
    "表1 补贴发放情况（单位：万元）\n"
    "| 项目 | 金额 |\n"
    "| 春耕 | 12000 |\n"
    "| 夏收 | 3500 |\n"
    "| 合计 | 15500 |",
    "全年发放补贴1.55亿元（见表1）。\n"
    "表1 补贴发放情况（单位：万元）\n"
    "| 项目 | 金额 |\n"
    "| 春耕 | 12000 |\n"
    "| 夏收 | 3500 |\n"
    "| 合计 | 15500 |",
    # other digits
    "全年发放春耕补贴1.3万元。\n"
    "表1 补贴发放情况（单位：万元）\n"
    "| 项目 | 金额 |\n"
    "| 春耕 | 12000 |\n"
    "| 夏收 | 3500 |\n"
    "| 合计 | 15500 |",
    # another measure
    "全年每户发放奖金1.2万元。\n"
    "表1 补贴发放情况（单位：万元）\n"
    "| 项目 | 金额 |\n"
    "| 春耕 | 12000 |\n"
    "| 夏收 | 3500 |\n"
    "| 合计 | 15500 |",
)


def check(reading: Reading) -> Iterator[Outcome]:
    for totals in (True, False):
        for pair in pairs(reading, totals=totals):
            if times_ten(reading, pair):
                yield judge_pair(reading, pair)
