"""One measure stands in two places with the same digits and a power of ten apart.

投资2.31亿元 here and 投资2310万元 there: one of the two lost or gained a place, or 万 stands for
亿. Same digits, three or more of them, are no chance, so a shorter name of the measure links them
than DUP001 asks for.

Quiet: values that are equal in other scales (2.31亿元, 23100万元); fewer than three digits; figures
of another time, role, place or modality (same_measure.py). A warning: two things may differ by
just that.
"""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from kaocheng.checking.findings import Outcome
from kaocheng.checking.intervals import overlap
from kaocheng.checking.repairs import Figures
from kaocheng.checking.same_measure import (
    FEWEST_DIGITS,
    Statement,
    apart,
    context,
    digits,
    in_base,
    statements,
)
from kaocheng.checking.trials import judge
from kaocheng.reading.reading import Reading

CODE = "UNT001"
NAME = "magnitude-slip"
GRADE = "warning"
BASIS = "算术"
TRIGGERS = ()

FIRES = (
    "全市完成投资2.31亿元，增长5%。\n道路建设提速，完成投资«2310万元»。",
    "全年税收收入31.26亿元。\n财源建设见成效，税收收入«3126亿元»。",
    "新建道路126公里，投资3亿元。\n交通改善，新建道路«12.6公里»。",
)
QUIET = (
    "全市完成投资2.31亿元，增长5%。\n道路建设提速，完成投资23100万元。",
    "全市完成投资2亿元。\n道路建设提速，完成投资2000万元。",  # too few digits to be the same
    "全市完成投资2.31亿元。\n2025年计划完成投资23.1亿元。",  # a target
    "全市完成投资23.1亿元。\n其中道路完成投资2.31亿元。",
    "甲县完成投资23.1亿元。\n乙县完成投资2.31亿元。",
)


def check(reading: Reading) -> Iterator[Outcome]:
    alike: dict[tuple[str, str, tuple[int, ...]], list[Statement]] = defaultdict(list)
    for statement in statements(reading):
        if len(same := digits(statement.value)) >= FEWEST_DIGITS:
            alike[statement.dimension, statement.measure, same].append(statement)
    for group in alike.values():
        if len(group) == 1:
            continue
        said = [(statement, context(reading, statement)) for statement in group]
        for (one, here), (other, there) in pairwise(said):
            if here is not None and here == there and apart(reading, one, other):
                yield _judge(reading, one, other)


def _judge(reading: Reading, one: Statement, other: Statement) -> Outcome:
    a, b = one.mention, other.mention

    def holds(figures: Figures) -> bool:
        return overlap(in_base(reading, a, figures(a)), in_base(reading, b, figures(b)))

    def message() -> dict[str, str]:
        first, second = reading.words(a), reading.words(b)
        ratio = max(one.value / other.value, other.value / one.value).normalize()
        return {
            "zh": f"“{one.measure}”前文为{first}，此处为{second}，数字相同而相差{ratio:f}倍",
            "en": f"“{one.measure}” is {first} earlier in the text and {second} here: "
            f"the same digits, {ratio:f} times apart",
        }

    return judge(reading, (a, b), holds, guard=lambda: None, at=b, message=message)
