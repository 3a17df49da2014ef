"""A total column of a table is not the sum of its columns.

A column headed 合计 or 小计 promises, row by row, the sum of the columns beside it. A header of
several rows may split one total twice (by sex, and by age): the total has to fit one of the ways
its columns can be read, and the columns of another unit take no part.

Columns of rates and those that begin with 其中 are left out. Not assessable: a total that
disagrees in most rows, which is then no sum of these columns.
"""

from collections.abc import Iterator

from kaocheng.checking.findings import Outcome
from kaocheng.checking.table_sums import judged
from kaocheng.reading.reading import Reading

CODE = "SUM005"
NAME = "table-row-total-mismatch"
GRADE = "error"
BASIS = "算术"
TRIGGERS = ("计",)

FIRES = (
    "单位：万元\n"
    "| 县 | 中央 | 省级 | 合计 |\n"
    "| 东县 | 12.5 | 10.2 | 22.7 |\n"
    "| 西县 | 8.4 | 6.1 | «15.4» |",
    "单位：人\n| 校 | 合计 | 男 | 女 |\n| 一中 | «812» | 410 | 420 |\n| 二中 | 655 | 330 | 325 |",
    "| 县 | 户数（户） | 合计（万元） | 中央（万元） | 省级（万元） |\n"
    "| 东县 | 31 | 22.7 | 12.5 | 10.2 |\n"
    "| 西县 | 28 | «15.4» | 8.4 | 6.1 |",
)
QUIET = (
    "单位：万元\n"
    "| 县 | 中央 | 省级 | 合计 |\n"
    "| 东县 | 12.5 | 10.2 | 22.7 |\n"
    "| 西县 | 8.4 | 6.1 | 14.5 |",
    # 22.55 and 10.25 at most
    "单位：万元\n"
    "| 县 | 中央 | 省级 | 合计 |\n"
    "| 东县 | 12.5 | 10.2 | 22.8 |\n"
    "| 西县 | 8.4 | 6.1 | 14.5 |",
    # a total of something else
    "| 校 | 男（人） | 女（人） | 合计（元） |\n| 一中 | 410 | 420 | 830000 |",
    # not a third part
    "单位：人\n| 校 | 合计 | 男 | 女 | 其中：住校 |\n| 一中 | 830 | 410 | 420 | 95 |",
)


def check(reading: Reading) -> Iterator[Outcome]:
    for table in reading.tables:
        yield from judged(reading, table, "columns", over=False)
