"""What one of a number comes to is out of all proportion to what it comes to beside it.

发放贷款131119笔、57.15亿元，其中为755户发放4.2亿元: 43,600 yuan a loan against 556,000 a
household of the part. Nothing here is impossible, so it is a warning; one digit too many or a
wrong unit is the usual cause, and the slips that would explain it are ranked by how near they
bring the two values.

Compared are two pairs of count and amount of one paragraph, one being a part of the other.
The factors are in thresholds.toml. Quiet: values less far apart, counts in units of another order.
"""

from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from importlib.resources import files

import msgspec

from kaocheng.checking.amounts import money
from kaocheng.checking.findings import NotAssessable, Outcome
from kaocheng.checking.intervals import Interval, over
from kaocheng.checking.repairs import Figures, printed
from kaocheng.checking.trials import judge
from kaocheng.reading.links import Relation
from kaocheng.reading.reading import Reading

CODE = "RAT001"
NAME = "implausible-unit-value"
GRADE = "warning"
BASIS = "算术"
TRIGGERS = ()

FIRES = (
    "全年累计放贷«131119笔»、57.15亿元，其中向755户多孩家庭发放贷款4.2亿元。",
    "全年办理退税«3260户»、1.2亿元，其中为86户小微企业退税8500万元。",
)
QUIET = (
    "全年累计放贷13119笔、57.15亿元，其中向755户多孩家庭发放贷款4.2亿元。",
    "全年办理退税326户、1.2亿元，其中为86户小微企业退税1500万元。",
    "全年办理退税326户、1.2亿元，其中为86户小微企业退税0元。",  # nothing can be many times 0
    "全年累计放贷131119笔、57.15亿元，分别比上年增长19.55%、54.71%。",  # nothing to compare
)


class _Thresholds(msgspec.Struct, forbid_unknown_fields=True):
    unit_value_factor: Decimal
    unit_value_alike: Decimal


@cache
def _thresholds() -> _Thresholds:
    data = files("kaocheng.checking").joinpath("thresholds.toml").read_bytes()
    return msgspec.toml.decode(data, type=_Thresholds)


def check(reading: Reading) -> Iterator[Outcome]:
    pairs: dict[int, Relation] = {}
    for pair in reading.of_kind("pair"):
        kinds = reading.mentions[pair.a].kind, reading.mentions[pair.b[0]].kind
        if kinds == ("count", "money"):
            pairs[pair.a] = pairs[pair.b[0]] = pair
    compared: set[tuple[int, int]] = set()  # a part of counts and one of amounts may agree
    for part in reading.of_kind("part"):
        whole, piece = pairs.get(part.a), pairs.get(part.b[0])
        if whole and piece and whole is not piece and (whole.a, piece.a) not in compared:
            compared.add((whole.a, piece.a))
            yield _judge(reading, whole, piece)


def _judge(reading: Reading, whole: Relation, piece: Relation) -> Outcome:
    def times_apart(figures: Figures) -> Interval | None:
        each, other = _unit_value(figures, whole), _unit_value(figures, piece)
        return None if each is None or other is None else over(other, each)

    def within(figures: Figures, factor: Decimal) -> bool:
        apart = times_apart(figures)
        return apart is None or (apart.low <= factor and apart.high >= 1 / factor)

    def holds(figures: Figures) -> bool:
        return within(figures, _thresholds().unit_value_factor)

    def mends(figures: Figures) -> bool:
        return within(figures, _thresholds().unit_value_alike)

    def plausible(figures: Figures) -> Decimal:
        apart = times_apart(figures)
        factor = _middle(apart) if apart else Decimal(0)
        return min(factor, 1 / factor) if factor > 0 else Decimal(0)

    def message() -> dict[str, str]:
        figures = printed(reading)
        each, other = _unit_value(figures, whole), _unit_value(figures, piece)
        assert each is not None
        assert other is not None
        first, second = money(_middle(each)), money(_middle(other))
        units = reading.mentions[whole.a].unit, reading.mentions[piece.a].unit
        ratio = _middle(other) / _middle(each)
        ratio = max(ratio, 1 / ratio)
        a, n, b, m = map(reading.words, (whole.b[0], whole.a, piece.b[0], piece.a))
        return {
            "zh": f"{a}÷{n}，平均每{units[0]}约{first.zh}；{b}÷{m}，平均每{units[1]}约{second.zh}；"
            f"相差约{ratio:.1f}倍，请核对这四个数",
            "en": f"{a} ÷ {n} is about {first.en} each, {b} ÷ {m} about {second.en} each: "
            f"about {ratio:.1f} times apart; check the four figures",
        }

    operands = (whole.a, whole.b[0], piece.a, piece.b[0])
    if any(reading.mentions[operand].low == 0 for operand in operands):
        return NotAssessable(operands, "0")
    return judge(
        reading,
        operands,
        holds,
        guard=lambda: None,
        at=whole.a,
        message=message,
        mends=mends,
        plausible=plausible,
        mendable=(whole.a, whole.b[0]),
    )


def _unit_value(figures: Figures, pair: Relation) -> Interval | None:
    """What one of a pair's count comes to."""
    return over(figures(pair.b[0]), figures(pair.a))


def _middle(interval: Interval) -> Decimal:
    """A value to show for an interval: its middle, or the end that it has."""
    return (interval.low + interval.high) / 2 if interval.high.is_finite() else interval.low
