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

from kaocheng.checking.amounts import spread, style
from kaocheng.checking.changes import alike, changes, unlike_base
from kaocheng.checking.findings import NotAssessable, Outcome
from kaocheng.checking.intervals import growth, magnitude, overlap
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

    def message() -> dict[str, str]:
        figures = printed(reading)
        grown = growth(figures(earlier), figures(later))
        stated = figures(rate)
        assert grown is not None
        like = style(reading.mentions[rate], reading.words(rate))
        should = spread(magnitude(grown), like, (stated.low + stated.high) / 2)
        a, b, r = (reading.words(mention) for mention in (earlier, later, rate))
        rise = sign != "-"
        return {
            "zh": f"由{a}到{b}，{'增长率' if rise else '降幅'}应{should.zh}，文中写{r}",
            "en": f"From {a} to {b} the {'growth' if rise else 'fall'} should be {should.en}; "
            f"the text says {r}",
        }

    if growth(printed(reading)(earlier), printed(reading)(later)) is None:
        return NotAssessable((earlier, later, rate), "0")
    return judge(
        reading,
        (earlier, later, rate),
        holds,
        guard=lambda: unlike_base(reading, earlier, later, rate),
        at=rate,
        message=message,
    )
