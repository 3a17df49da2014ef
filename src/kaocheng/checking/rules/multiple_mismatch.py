"""Growth by N times is confused with growth to N times: 由20家增加到60家，增长3倍.

增长2倍 means two times the base was added, so 60 is 增长2倍 and 是原来的3倍.

Quiet: 是…的N倍, 达到N倍, 翻番. Not assessable: as for CHG001.
"""

from collections.abc import Iterator
from decimal import Decimal

from kaocheng.checking.amounts import Words
from kaocheng.checking.changes import alike, changes, unlike_base
from kaocheng.checking.expected import NOTHING, mismatch, relative
from kaocheng.checking.findings import NotAssessable, Outcome
from kaocheng.checking.intervals import growth, magnitude, over, overlap, point
from kaocheng.checking.repairs import Figures, printed
from kaocheng.checking.trials import judge
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading

CODE = "CHG005"
NAME = "multiple-mismatch"
GRADE = "error"
BASIS = "算术"
TRIGGERS = ("倍",)

FIRES = (
    "入驻企业由20家增加到60家，增长«3倍»。",
    "培训学员由120人增加到600人，增加«5倍»。",
    "贷款余额由1.5亿元增加到6.0亿元，增长«4倍»。",
)
QUIET = (
    "入驻企业由20家增加到60家，增长2倍。",
    "入驻企业由20家增加到60家，是原来的3倍。",
    "培训学员由120人增加到600人，增长4倍。",
    "贷款余额由1.5亿元增加到6.2亿元，增长3.1倍。",
    "工业总产值由20亿元增加到60亿元，增长1.2倍。",  # real growth
)

_TO = pattern(r"(?:[到至为是达的]|相当于|达到)$")
_HUNDRED = point(Decimal(100))


def check(reading: Reading) -> Iterator[Outcome]:
    for earlier, later, by, _ in changes(reading):
        if not alike(reading, earlier, later):
            continue
        for factor in by:
            mention = reading.mentions[factor]
            if mention.kind != "multiple" or reading.plain[mention.start] == "翻":
                continue
            if not _TO.search(reading.plain, max(0, mention.start - 4), mention.start):
                yield _judge(reading, earlier, later, factor)


def _judge(reading: Reading, earlier: int, later: int, factor: int) -> Outcome:
    def holds(figures: Figures) -> bool:
        grown = growth(figures(earlier), figures(later))
        added = None if grown is None else over(magnitude(grown), _HUNDRED)
        return added is not None and overlap(added, figures(factor))

    def message() -> dict[str, str]:
        figures = printed(reading)
        grown, ratio = (
            growth(figures(earlier), figures(later)),
            over(figures(later), figures(earlier)),
        )
        assert grown is not None
        more = over(magnitude(grown), _HUNDRED)
        assert more is not None
        assert ratio is not None
        a, b, n = (reading.words(mention) for mention in (earlier, later, factor))
        to = Words(f"（{b}是{a}的{n}）", f" ({b} is {n} of {a})")
        return mismatch(
            reading,
            (earlier, later, factor),
            factor,
            more,
            what=Words(f"由{a}到{b}，增长", f"From {a} to {b} the growth"),
            formula=relative(a, b, falls=grown.high < 0),
            aside=to if overlap(ratio, figures(factor)) else NOTHING,
        )

    if growth(printed(reading)(earlier), printed(reading)(later)) is None:
        return NotAssessable((earlier, later, factor), "0")
    return judge(
        reading,
        (earlier, later, factor),
        holds,
        guard=lambda: unlike_base(reading, earlier, later, factor),
        at=factor,
        message=message,
    )
