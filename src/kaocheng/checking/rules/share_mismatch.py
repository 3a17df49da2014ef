"""A stated share or rate is not the part divided by the whole.

参检420家，合格318家，合格率78.5%: 318 of 420 is 75.7%.

Where a percentage follows both a whole and its part, it may be the share of the part or a rate
of its own; it is reported only if the part does not give it. Not assessable: a share of
something else (占世界60%), averages, plans and other scopes.
"""

from collections.abc import Iterator
from decimal import Decimal

from kaocheng.checking import guards
from kaocheng.checking.amounts import Words
from kaocheng.checking.changes import alike
from kaocheng.checking.expected import mismatch
from kaocheng.checking.findings import NotAssessable, Outcome
from kaocheng.checking.intervals import over, overlap, point, times
from kaocheng.checking.repairs import Figures, printed
from kaocheng.checking.trials import judge
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading

CODE = "PCT001"
NAME = "share-mismatch"
GRADE = "error"
BASIS = "算术"
TRIGGERS = ("%", "百分之", "成")

FIRES = (
    "参检企业420家，其中合格318家，占«78.5%»。",
    "发放贷款57.2亿元，其中涉农贷款14.3亿元，占«35.0%»。",
)
QUIET = (
    "参检企业420家，其中合格318家，占75.7%。",
    "发放贷款57.2亿元，其中涉农贷款14.3亿元，占25.0%。",
    "参检企业420家，其中合格318家，平均得分率92%。",
    "参检企业420家，其中合格318家，占全省合格企业的8%。",  # of another whole
    "参检企业420家，其中合格318家，同比增长12%。",  # growth, no share
)

_OF_ANOTHER = pattern(
    r"占(?!(?:总[数量额]|比|全部|其|的|了|约|近|超过|超|达到|达|为|到)*$)[^，。；]+"
)
_HUNDRED = point(Decimal(100))


def check(reading: Reading) -> Iterator[Outcome]:
    wholes: dict[int, list[int]] = {}
    for part in reading.of_kind("part"):
        wholes.setdefault(part.b[0], []).append(part.a)
    for share in reading.of_kind("share"):
        rate = share.b[0]
        if reading.mentions[rate].kind != "percent":
            continue
        for whole in wholes.get(share.a, ()):
            if whole != rate and alike(reading, whole, share.a):
                yield _judge(reading, whole, share.a, rate)


def _judge(reading: Reading, whole: int, part: int, rate: int) -> Outcome:
    def holds(figures: Figures) -> bool:
        ratio = over(figures(part), figures(whole))
        return ratio is not None and overlap(times(ratio, _HUNDRED), figures(rate))

    def message() -> dict[str, str]:
        figures = printed(reading)
        ratio = over(figures(part), figures(whole))
        assert ratio is not None
        a, b = reading.words(whole), reading.words(part)
        return mismatch(
            reading,
            (whole, part, rate),
            rate,
            times(ratio, _HUNDRED),
            what=Words(f"{b}占{a}的比重", f"{b} as a share of {a}"),
            formula=Words(f"{b}÷{a}", f"{b} ÷ {a}"),
        )

    def guard() -> str | None:
        words = guards.around(reading, whole, part, rate)
        of_another = _OF_ANOTHER.search(reading.between(part, rate))
        return (
            (of_another.group() if of_another else None)
            or guards.averaged(words)
            or guards.other_scope(words)
            or guards.planned(words)
        )

    if over(printed(reading)(part), printed(reading)(whole)) is None:
        return NotAssessable((whole, part, rate), "0")
    return judge(reading, (whole, part, rate), holds, guard=guard, at=rate, message=message)
