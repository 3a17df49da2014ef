"""An amount, its increase and its growth rate do not fit together.

达到120.0亿元，增加20.0亿元，增长25.0%: 20 on a base of 100 is 20%. No base is printed, but the
increase gives it. All three are rounded; every base they allow is accepted.

Not assessable: as for CHG001 (comparable prices, averages, measures with real growth).
"""

from collections.abc import Iterator
from decimal import Decimal

from kaocheng.checking.amounts import Words
from kaocheng.checking.changes import alike, unlike_base
from kaocheng.checking.expected import mismatch
from kaocheng.checking.findings import NotAssessable, Outcome
from kaocheng.checking.intervals import Interval, minus, over, overlap, plus, point, times
from kaocheng.checking.repairs import Figures, printed
from kaocheng.checking.trials import judge
from kaocheng.reading.links import Relation
from kaocheng.reading.reading import Reading

CODE = "CHG003"
NAME = "increment-and-rate-mismatch"
GRADE = "error"
BASIS = "算术"
TRIGGERS = ("%", "百分之", "成")

FIRES = (
    "财政收入达到120.0亿元，增加20.0亿元，增长«25.0%»。",
    "办理案件326件，比上年增加26件，增长«12.5%»。",
    "在校学生1100人，比上年减少150人，下降«15%»。",
)
QUIET = (
    "财政收入达到120.0亿元，增加20.0亿元，增长20.0%。",
    "财政收入达到120.0亿元，增加20.0亿元，同口径增长25.0%。",
    "在校学生1100人，比上年减少150人，下降12%。",
    "办理案件326件，比上年增加26件，增长8.7%。",
    "农业总产值达到120.0亿元，增加20.0亿元，增长5.3%。",  # real growth
)

_ONE, _HUNDRED = point(Decimal(1)), point(Decimal(100))


def check(reading: Reading) -> Iterator[Outcome]:
    by_level: dict[int, list[Relation]] = {}
    for relation in reading.of_kind("growth"):
        by_level.setdefault(relation.a, []).append(relation)
    for level, grown in by_level.items():
        if reading.mentions[level].kind == "percent":
            continue
        for increment in grown:
            if not alike(reading, level, increment.b[0]):
                continue
            for rate in grown:
                if reading.mentions[rate.b[0]].kind == "percent":
                    yield _judge(reading, level, increment.b[0], rate.b[0], increment.sign)


def _rate(level: Interval, increment: Interval, sign: str) -> Interval | None:
    """The rate, in percent, of an increment that led to a level; each is used once."""
    times_as_much = over(level, increment)
    if times_as_much is None:
        return None
    base = plus(times_as_much, _ONE) if sign == "-" else minus(times_as_much, _ONE)
    share = over(_ONE, base)
    return None if share is None else times(share, _HUNDRED)


def _judge(reading: Reading, level: int, increment: int, rate: int, sign: str) -> Outcome:
    def holds(figures: Figures) -> bool:
        computed = _rate(figures(level), figures(increment), sign)
        return computed is not None and overlap(computed, figures(rate))

    def reckoned() -> Interval | None:
        """The rate, where the one stated is a share of the level that was reached."""
        figures = printed(reading)
        share = over(times(figures(increment), _HUNDRED), figures(level))
        if share is None or not overlap(share, figures(rate)):
            return None
        return _rate(figures(level), figures(increment), sign)

    def message() -> dict[str, str]:
        figures = printed(reading)
        computed = _rate(figures(level), figures(increment), sign)
        assert computed is not None
        b, d = reading.words(level), reading.words(increment)
        if sign == "-":
            what = Words(f"减少{d}后为{b}，降幅", f"{b} after going down {d}: the fall")
            formula = Words(f"{d}÷（{b}＋{d}）", f"{d} ÷ ({b} + {d})")
        else:
            what = Words(f"增加{d}后为{b}，增长率", f"{b} after going up {d}: the growth")
            formula = Words(f"{d}÷（{b}－{d}）", f"{d} ÷ ({b} - {d})")
        return mismatch(
            reading, (level, increment, rate), rate, computed, what=what, formula=formula
        )

    if _rate(printed(reading)(level), printed(reading)(increment), sign) is None:
        return NotAssessable((level, increment, rate), "0")
    return judge(
        reading,
        (level, increment, rate),
        holds,
        guard=lambda: unlike_base(reading, level, increment, rate, of_one_plan=True),
        at=rate,
        message=message,
        reckoned=reckoned,
    )
