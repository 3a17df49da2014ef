"""The stated growth rate is not the one its two amounts give.

Readers quote the rate; auditors recompute it. Printed amounts are rounded, so every rate that
the two can give within half a unit of their last printed digit is accepted, and the rate itself
is rounded too.

Not assessable: growth at comparable prices or scope (实际, 可比, 不变价), averages over years
(年均), plans and revised figures, a year-on-year rate beside amounts years apart, and measures
whose printed growth is real although nobody says so (生产总值, 增加值, 产值, 可支配收入, 投资):
their amounts do not reproduce it.
"""

from collections.abc import Iterator

from kaocheng.checking.amounts import Words
from kaocheng.checking.changes import alike, changes, goes, unlike_base
from kaocheng.checking.expected import mismatch, relative
from kaocheng.checking.findings import NotAssessable, Outcome
from kaocheng.checking.intervals import Interval, growth, magnitude, overlap
from kaocheng.checking.repairs import Figures, printed
from kaocheng.checking.trials import judge
from kaocheng.reading.reading import Reading

CODE = "CHG001"
NAME = "growth-rate-mismatch"
GRADE = "error"
BASIS = "算术"
TRIGGERS = ("%", "百分之", "‰", "成")

FIRES = (
    "财政收入由38.5亿元增加到42.7亿元，增长«12.9%»。",
    "财政收入由100亿元增加到110亿元，增长«12%»。",
    "财政收入由100亿元增加到110亿元，增长«8%»。",
    "在校学生由1250人减少到1100人，下降«21%»。",
    "服务企业由418家增加到526家，同比增长«28.5%»。",
    "2023年，一般公共预算收入由38.5亿元增加到42.7亿元，同比增长«12.9%»。",
    "细颗粒物年均浓度由38微克/立方米下降到33微克/立方米，下降«21.5%»。",
)
QUIET = (
    "财政收入由100亿元增加到110亿元，增长9%。",  # 109.5/100.5 is 8.96%: the amounts are rounded
    "财政收入由100亿元增加到110亿元，增长11.1%。",  # 110.5/99.5 is 11.06%: so is the rate
    "财政收入由38.5亿元增加到42.7亿元，按可比价格计算增长8.2%。",
    "财政收入由38.5亿元增加到42.7亿元，年均增长3.5%。",
    "地区生产总值由385亿元增加到427亿元，增长6.2%。",  # real growth, without a word of it
    "财政收入由2018年的38.5亿元增加到2023年的42.7亿元，同比增长3.1%。",  # against last year
    "在校学生由1250人减少到1100人，下降12%。",
    "财政收入110亿元，增长12%。",  # no base printed: nothing to recompute
)


def check(reading: Reading) -> Iterator[Outcome]:
    for earlier, later, by, sign in changes(reading):
        kind = reading.mentions[later].kind
        if kind in ("percent", "point", "ordinal", "date") or not alike(reading, earlier, later):
            continue
        for rate in by:
            if reading.mentions[rate].kind == "percent":
                yield _judge(reading, earlier, later, rate, sign)


def _judge(reading: Reading, earlier: int, later: int, rate: int, sign: str) -> Outcome:
    def holds(figures: Figures) -> bool:
        grown = growth(figures(earlier), figures(later))
        return grown is not None and overlap(magnitude(grown), figures(rate))

    def mends(figures: Figures) -> bool:
        return holds(figures) and goes(sign, figures(earlier), figures(later))

    def reckoned() -> Interval | None:
        """The rate, where the one stated is a share of the later amount."""
        figures = printed(reading)
        back = growth(figures(later), figures(earlier))
        grown = growth(figures(earlier), figures(later))
        if back is None or grown is None or not overlap(magnitude(back), figures(rate)):
            return None
        return magnitude(grown)

    def message() -> dict[str, str]:
        figures = printed(reading)
        grown = growth(figures(earlier), figures(later))
        assert grown is not None
        a, b = reading.words(earlier), reading.words(later)
        way = Words("降幅", "fall") if sign == "-" else Words("增长率", "growth")
        return mismatch(
            reading,
            (earlier, later, rate),
            rate,
            magnitude(grown),
            what=Words(f"由{a}到{b}，{way.zh}", f"From {a} to {b} the {way.en}"),
            formula=relative(a, b, falls=grown.high < 0),
        )

    if growth(printed(reading)(earlier), printed(reading)(later)) is None:
        return NotAssessable((earlier, later, rate), "0")
    return judge(
        reading,
        (earlier, later, rate),
        holds,
        guard=lambda: unlike_base(reading, earlier, later, rate),
        at=rate,
        message=message,
        mends=mends,
        reckoned=reckoned,
    )
