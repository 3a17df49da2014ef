"""A total row of a table is not the sum of its rows.

合计, 总计 and 小计 promise that the figures above them (or below) add up, column by column. Each
figure is an interval, so a column printed to 0.1 may miss its total by what rounding allows and
no more.

Rows that begin with 其中 or # repeat a part of another and are left out; columns of rates, prices
and places are not added. Not assessable: a total that disagrees in most columns, which is then no
sum of these rows, and whole numbers without a unit that rounding would explain.
"""

from collections.abc import Iterator

from kaocheng.checking.findings import Outcome
from kaocheng.checking.table_sums import judged
from kaocheng.reading.reading import Reading

CODE = "SUM004"
NAME = "table-total-mismatch"
GRADE = "error"
BASIS = "算术"
TRIGGERS = ("计",)

FIRES = (
    "表1 补贴发放（单位：万元）\n"
    "| 项目 | 金额 |\n"
    "| 春耕 | 12.3 |\n"
    "| 夏收 | 10.4 |\n"
    "| 秋种 | 15.2 |\n"
    "| 合计 | «36.9» |",
    "单位：户\n| 镇 | 新建 | 改造 |\n| 合计 | 46 | «41» |\n| 东镇 | 12 | 9 |\n| 西镇 | 34 | 23 |",
    "单位：件\n| 项目 | 办结 |\n| 来信 | 20 |\n| 其中：网上 | 8 |\n| 来访 | 31 |\n| 合 计 | «59» |",
)
QUIET = (
    # the sum is 37.9, and each figure is rounded
    "表1 补贴发放（单位：万元）\n"
    "| 项目 | 金额 |\n"
    "| 春耕 | 12.3 |\n"
    "| 夏收 | 10.4 |\n"
    "| 秋种 | 15.2 |\n"
    "| 合计 | 38.0 |",
    # the 8 are among the 20
    "单位：件\n| 项目 | 办结 |\n| 来信 | 20 |\n| 其中：网上 | 8 |\n| 来访 | 31 |\n| 合计 | 51 |",
    # rates have no sum
    "| 镇 | 增长率（%） |\n| 东镇 | 12 |\n| 西镇 | 34 |\n| 合计 | 25 |",
    # no unit said: 12.4, 34.4 and 46.8 round so
    "| 镇 | 金额 |\n| 东镇 | 12 |\n| 西镇 | 34 |\n| 合计 | 47 |",
    # no column adds up: it is the total of something else
    "单位：户\n| 镇 | 新建 | 改造 |\n| 东镇 | 12 | 9 |\n| 西镇 | 34 | 23 |\n| 合计 | 99 | 88 |",
)


def check(reading: Reading) -> Iterator[Outcome]:
    for table in reading.tables:
        yield from judged(reading, table, "rows", over=False)
