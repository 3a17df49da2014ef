"""Doublings are not what the two amounts give: 由7.5亿元增加到15.6亿元，翻了两番.

翻一番 is twice, 翻两番 four times, 翻三番 eight times. As 番 is a round word, what lies within
a tenth of that is accepted; nearer to another number of doublings it is an error, else a
warning.

Quiet: 多, 近, 以上. Not assessable: real growth, plans (力争翻番), averages.
"""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from kaocheng.checking.amounts import Style, spread
from kaocheng.checking.changes import alike, unlike_base
from kaocheng.checking.findings import Finding, NotAssessable, Outcome
from kaocheng.checking.intervals import NEAR, Interval, over, overlap
from kaocheng.checking.repairs import Figures, printed
from kaocheng.checking.sentences import sentences
from kaocheng.checking.trials import judge
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading

CODE = "CHG007"
NAME = "doubling-mismatch"
GRADE = "error"
BASIS = "算术"
TRIGGERS = ("番",)

FIRES = (
    "贷款余额由7.5亿元增加到15.6亿元，«翻了两番»。",
    "入驻企业由120家增加到960家，«翻了两番»。",
    "服务企业由120家增加到180家，«翻一番»。",
)
QUIET = (
    "贷款余额由7.5亿元增加到30.2亿元，翻了两番。",
    "贷款余额由7.5亿元增加到15.6亿元，翻了一番。",
    "贷款余额由7.5亿元增加到17.6亿元，翻了一番多。",
    "贷款余额由7.5亿元增加到14.6亿元，近翻一番。",
    "工业总产值由7.5亿元增加到15.6亿元，翻了两番。",  # real growth
    "贷款余额由7.5亿元增加到15.6亿元，力争五年翻两番。",
)

_HEDGED = pattern(r"近|接近|将近|约|超|不止|以上|多|力争|有望|再翻")
_MORE = pattern(r"多|以上|有余|左右")
_BETWEEN = pattern(r"[，、（(](?:同比|整整|实现|实现了|五年|三年|十年|增长)?(?:翻(?:了)?)?")
_DOUBLINGS = {"一": 1, "1": 1, "二": 2, "两": 2, "2": 2, "三": 3, "3": 3, "四": 4, "4": 4}


def check(reading: Reading) -> Iterator[Outcome]:
    later = {change.b[0]: change.a for change in reading.of_kind("change")}
    for stated in sentences(reading, TRIGGERS, least=3):
        for last, doubled in pairwise(stated):
            words = reading.words(doubled.at)
            if words[-1] != "番" or words[-2:-1] not in _DOUBLINGS or last.at not in later:
                continue
            front = reading.plain[doubled.mention.start - 3 : doubled.mention.start]
            if _MORE.match(doubled.tail) or _HEDGED.search(front) or _HEDGED.search(words):
                continue
            earlier = later[last.at]
            if alike(reading, earlier, last.at) and _BETWEEN.fullmatch(doubled.lead):
                yield _judge(reading, earlier, last.at, doubled.at)


def _judge(reading: Reading, earlier: int, later: int, doubled: int) -> Outcome:
    operands = (earlier, later, doubled)
    many = _DOUBLINGS[reading.words(doubled)[-2]]

    def grown(figures: Figures) -> Interval | None:
        return over(figures(later), figures(earlier))

    def holds(figures: Figures) -> bool:
        ratio = grown(figures)
        return ratio is not None and overlap(ratio, _about(many))

    def message() -> dict[str, str]:
        ratio = grown(printed(reading))
        assert ratio is not None
        a, b, n = (reading.words(mention) for mention in operands)
        doubled_to = Decimal(2**many)
        should = spread(ratio, Style(Decimal(1), "倍", 1, "times"), doubled_to)
        often = {1: "once", 2: "twice"}.get(many, f"{many} times")
        return {
            "zh": f"由{a}到{b}，{b}÷{a}{should.zh}；翻{many}番是{doubled_to}倍，文中写{n}",
            "en": f"From {a} to {b}, {b} ÷ {a} is {should.en}; doubled {often} it would be "
            f"{doubled_to} times; the text says {n}",
        }

    if grown(printed(reading)) is None:
        return NotAssessable(operands, "0")
    outcome = judge(
        reading,
        operands,
        holds,
        guard=lambda: unlike_base(reading, *operands),
        at=doubled,
        message=message,
        mendable=(earlier, later),
    )
    if isinstance(outcome, Finding) and not _nearer_to_another(grown(printed(reading)), many):
        outcome.grade = "warning"
    return outcome


def _about(many: int) -> Interval:
    """What so many doublings come to, within a tenth."""
    return Interval(2**many * (1 - NEAR), 2**many * (1 + NEAR))


def _nearer_to_another(ratio: Interval | None, many: int) -> bool:
    """Whether a ratio is nearer, by logarithm, to another number of doublings."""
    assert ratio is not None
    half = Decimal(2).sqrt()
    return not overlap(ratio, Interval(2**many / half, 2**many * half))
