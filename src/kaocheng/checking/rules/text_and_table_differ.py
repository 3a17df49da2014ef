"""A total in the text is not the one in the table.

The sentence is written once and the table computed again, so the two part. A figure of the text
is held against a table's total where its measure is what the table is named after (发放补贴,
补贴发放情况), in one dimension, and no other total can be meant.

A warning unless the sentence names the table: the same words may stand for another scope or day.
A figure whose digits are the table's and whose unit is not is UNT003. Not assessable: planned and
revised figures.
"""

from collections.abc import Iterator

from kaocheng.checking.findings import Outcome
from kaocheng.checking.table_links import judge_pair, pairs, times_ten
from kaocheng.reading.reading import Reading

CODE = "SUM007"
NAME = "text-and-table-differ"
GRADE = "error"
BASIS = "算术"
TRIGGERS = ("计",)

FIRES = (
    "全年发放补贴«326万元»（见表1）。\n"
    "表1 补贴发放情况（单位：万元）\n"
    "| 项目 | 金额 |\n"
    "| 春耕 | 221.4 |\n"
    "| 夏收 | 140.6 |\n"
    "| 合计 | 362.0 |",
    "全年发放补贴«326万元»。\n"
    "表1 补贴发放情况（单位：万元）\n"
    "| 项目 | 金额 |\n"
    "| 春耕 | 221.4 |\n"
    "| 夏收 | 140.6 |\n"
    "| 合计 | 362.0 |",
    "全市救助困难群众«1520人»。\n"
    "表2 困难群众救助情况（单位：人）\n"
    "| 县 | 人数 |\n"
    "| 东县 | 812 |\n"
    "| 西县 | 703 |\n"
    "| 合计 | 1515 |",
)
QUIET = (
    "全年发放补贴362万元（见表1）。\n"
    "表1 补贴发放情况（单位：万元）\n"
    "| 项目 | 金额 |\n"
    "| 春耕 | 221.4 |\n"
    "| 夏收 | 140.6 |\n"
    "| 合计 | 362.0 |",
    # rounded
    "全年发放补贴326万元。\n"
    "表1 补贴发放情况（单位：万元）\n"
    "| 项目 | 金额 |\n"
    "| 春耕 | 185.8 |\n"
    "| 夏收 | 140.6 |\n"
    "| 合计 | 326.4 |",
    # another measure
    "全年发放奖金326万元（见表1）。\n"
    "表1 补贴发放情况（单位：万元）\n"
    "| 项目 | 金额 |\n"
    "| 春耕 | 221.4 |\n"
    "| 夏收 | 140.6 |\n"
    "| 合计 | 362.0 |",
    # another dimension
    "全年发放补贴12.3万户（见表1）。\n"
    "表1 补贴发放情况（单位：万元）\n"
    "| 项目 | 金额 |\n"
    "| 春耕 | 221.4 |\n"
    "| 夏收 | 140.6 |\n"
    "| 合计 | 362.0 |",
    # a plan
    "计划发放补贴326万元。\n"
    "表1 补贴发放情况（单位：万元）\n"
    "| 项目 | 金额 |\n"
    "| 春耕 | 221.4 |\n"
    "| 夏收 | 140.6 |\n"
    "| 合计 | 362.0 |",
)


def check(reading: Reading) -> Iterator[Outcome]:
    for pair in pairs(reading, totals=True):
        if not times_ten(reading, pair):
            yield judge_pair(reading, pair)
