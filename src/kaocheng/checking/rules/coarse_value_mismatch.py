"""A measure's rounded value is not what its full value rounds to: 12643户 and 1.27万户.

The full figure is in one place and a shorter one in another, and the shorter cannot be the longer
rounded. Rounding to the nearest and cutting off are both accepted.

Linked as DUP001 links (same_measure.py), with the same cases quiet. A warning, since two figures
that read alike may be of different things. Not assessable: a preliminary or revised figure (初步,
核实).
"""

from collections.abc import Iterator
from decimal import Decimal

from kaocheng.checking import guards
from kaocheng.checking.expected import as_stated
from kaocheng.checking.findings import Outcome
from kaocheng.checking.intervals import Interval, overlap, plus
from kaocheng.checking.repairs import Figures
from kaocheng.checking.same_measure import Statement, groups, in_base, linked, scaled, slipped
from kaocheng.checking.trials import judge
from kaocheng.reading.reading import Reading

CODE = "DUP002"
NAME = "coarse-value-mismatch"
GRADE = "warning"
BASIS = "算术"
TRIGGERS = ()

FIRES = (
    "全年城镇新增就业12643人，增长5%。\n民生持续改善。城镇新增就业«1.27万人»。",
    "全年地区生产总值2312.6亿元。\n经济总量扩大，地区生产总值«2321亿元»，增长5%。",
    "全市粮食产量362.4万吨。\n农业稳产，粮食产量«32.6亿公斤»。",
)
QUIET = (
    "全年城镇新增就业12643人，增长5%。\n民生持续改善。城镇新增就业1.26万人。",
    "全年地区生产总值2312.6亿元。\n经济总量扩大，地区生产总值2312亿元，增长5%。",  # cut off
    "全市粮食产量362.4万吨。\n农业稳产，粮食产量36.24亿公斤。",
    "全年地区生产总值2312.6亿元。\n2025年目标：地区生产总值2400亿元。",
)


_ZERO = Decimal(0)


def check(reading: Reading) -> Iterator[Outcome]:
    for group in groups(reading):
        for one, other in linked(reading, group):
            if scaled(reading, one) != scaled(reading, other) and not slipped(one, other):
                yield _judge(reading, one, other)


def _judge(reading: Reading, one: Statement, other: Statement) -> Outcome:
    a, b = one.mention, other.mention

    def spread(figures: Figures, mention: int) -> Interval:
        """What a figure can mean if it may have been cut off instead of rounded."""
        step = reading.mentions[mention].step or _ZERO
        cut = Interval(_ZERO, step / 2)
        return in_base(reading, mention, plus(figures(mention), cut))

    def holds(figures: Figures) -> bool:
        return overlap(spread(figures, a), spread(figures, b))

    def mends(figures: Figures) -> bool:
        fine, coarse = sorted((spread(figures, a), spread(figures, b)), key=_width)
        return coarse.low <= fine.low and fine.high <= coarse.high

    def guard() -> str | None:
        words = guards.around(reading, a) + guards.around(reading, b)
        return guards.revised(words) or guards.quoted(words) or guards.planned(words)

    def message() -> dict[str, str]:
        first, second = as_stated(reading, a), as_stated(reading, b)
        return {
            "zh": f"“{one.measure}”前文为{first.zh}，此处为{second.zh}，取整后不一致，请核对两数",
            "en": f"“{one.measure}” is {first.en} earlier in the text and {second.en} here, "
            "which is not the same figure rounded; check the two",
        }

    return judge(reading, (a, b), holds, guard=guard, at=b, message=message, mends=mends)


def _width(interval: Interval) -> Decimal:
    return interval.high - interval.low
