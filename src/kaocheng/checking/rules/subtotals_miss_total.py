"""The subtotals of a table do not add up to its grand total.

Where a table has 小计 for its groups, 合计 or 总计 is the sum of those. The rows of each group may
be right and the subtotals too, and still the grand total counts one group twice or leaves one out.

The sums of the groups themselves are SUM004 (rows) and SUM005 (columns). A table may also list
rows that belong to no group; the total has to fit one of the ways the table can be read.
"""

from collections.abc import Iterator

from kaocheng.checking.findings import Outcome
from kaocheng.checking.table_sums import judged
from kaocheng.reading.reading import Reading

CODE = "SUM006"
NAME = "subtotals-miss-total"
GRADE = "error"
BASIS = "算术"
TRIGGERS = ("小计",)

FIRES = (
    "单位：户\n"
    "| 镇 | 户数 |\n"
    "| 东镇 | 12 |\n"
    "| 西镇 | 34 |\n"
    "| 城区小计 | 46 |\n"
    "| 南乡 | 20 |\n"
    "| 北乡 | 11 |\n"
    "| 乡村小计 | 31 |\n"
    "| 总计 | «87» |",
    "单位：万元\n"
    "| 项目 | 金额 |\n"
    "| 合计 | «60.1» |\n"
    "| 教育小计 | 22.4 |\n"
    "| 小学 | 12.2 |\n"
    "| 中学 | 10.2 |\n"
    "| 医疗小计 | 28.5 |\n"
    "| 医院 | 20.0 |\n"
    "| 药品 | 8.5 |",
)
QUIET = (
    "单位：户\n"
    "| 镇 | 户数 |\n"
    "| 东镇 | 12 |\n"
    "| 西镇 | 34 |\n"
    "| 城区小计 | 46 |\n"
    "| 南乡 | 20 |\n"
    "| 北乡 | 11 |\n"
    "| 乡村小计 | 31 |\n"
    "| 总计 | 77 |",
    # one row belongs to no group
    "单位：户\n"
    "| 镇 | 户数 |\n"
    "| 东镇 | 12 |\n"
    "| 西镇 | 34 |\n"
    "| 城区小计 | 46 |\n"
    "| 开发区 | 20 |\n"
    "| 总计 | 66 |",
    # rounded
    "单位：万元\n| 项目 | 金额 |\n| 教育小计 | 22.4 |\n| 医疗小计 | 28.5 |\n| 合计 | 51.0 |",
)


def check(reading: Reading) -> Iterator[Outcome]:
    for table in reading.tables:
        yield from judged(reading, table, "rows", over=True)
        yield from judged(reading, table, "columns", over=True)
