"""One total split in two ways comes to two totals.

按类型分，民事80件、刑事40件；按程序分，一审86件、二审24件、执行8件: 120 one way, 118 the other.

Compared are the lists behind 按…分 in one paragraph, of the same unit. Where a figure in front
of them is what one list comes to, the other list is wrong; without it, one list may have left
out a class, so it is a hint. Not assessable: a list that does not claim to be whole (等, 其中,
主要), hedged lists and averages.
"""

from bisect import bisect_right
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from kaocheng.checking import guards
from kaocheng.checking.amounts import Words
from kaocheng.checking.expected import added, mismatch
from kaocheng.checking.findings import Finding, Outcome
from kaocheng.checking.intervals import Interval, minus, over, overlap, total
from kaocheng.checking.repairs import Figures, printed
from kaocheng.checking.sentences import Quantity, alike, quantities
from kaocheng.checking.trials import judge
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading
from kaocheng.text import Span

CODE = "SUM012"
NAME = "splits-differ"
GRADE = "warning"
BASIS = "算术"
TRIGGERS = ("按",)

FIRES = (
    "按类型分，民事80件、刑事40件；按程序分，一审86件、二审24件、执行«8件»。",
    "共有党员860名。按性别分，男党员520名、女党员340名。按学历分，大专以上党员210名、"
    "其余党员«640名»。",
)
QUIET = (
    "按类型分，民事80件、刑事40件；按程序分，一审86件、二审24件、执行10件。",
    "按性别分，男党员520名、女党员340名；按学历分，博士12名、硕士80名。",  # far apart
    "按类型分，民事80件、刑事40件；按程序分，一审86件、二审24件等。",  # not all of them
    "按类型分，民事80件、刑事40件；按金额分，标的合计3.2亿元、1.1亿元。",  # another unit
    "按类型分，民事案件增长8%、刑事案件下降4%；按程序分，一审增长6%、二审增长5%。",
)

_SPLIT = pattern(r"按(?:照)?[^，。；：\d]{1,10}?(?:划分|分类|来?分|来?看|统计)[，,：:]?")
_END = pattern(r"[。；\n]")
_LISTED = pattern(r"[、，和及][^，。；：、]{0,14}")
_BEFORE = 3
_NEAR_ALIKE = Interval(Decimal("0.5"), Decimal(2))
_LEVELS = frozenset(("count", "money", "measure"))
_NOT_A_LEVEL = pattern(r"增长|增加|下降|减少|提高|比|占|均|其中|累计")


def check(reading: Reading) -> Iterator[Outcome]:
    found: dict[int, list[list[Quantity]]] = {}
    for paragraph, split in _splits(reading):
        found.setdefault(paragraph, []).append(split)
    for splits in found.values():
        for one, other in pairwise(splits):
            if alike(one[0], other[0]):
                yield _judge(reading, [q.at for q in one], [q.at for q in other])


def _splits(reading: Reading) -> Iterator[tuple[int, list[Quantity]]]:
    """Every list behind 按…分, with the paragraph it stands in."""
    plain = reading.plain
    for head in _SPLIT.finditer(plain):
        end = _END.search(plain, head.end())
        stated = quantities(reading, Span(head.end(), end.start() if end else len(plain)), 2)
        if not stated or not all(alike(q, stated[0]) for q in stated):
            continue
        if stated[0].mention.kind not in _LEVELS or any(
            _NOT_A_LEVEL.search(q.lead) for q in stated
        ):
            continue
        if all(_LISTED.fullmatch(q.lead) for q in stated[1:]):
            yield bisect_right(reading.paragraphs, (head.start(), len(plain))), stated


def _judge(reading: Reading, one: list[int], other: list[int]) -> Outcome:
    whole = _whole(reading, one, other)
    right, wrong = (one, other)
    if whole is not None and not overlap(_sum(printed(reading), one), printed(reading)(whole)):
        right, wrong = (other, one)
    last = wrong[-1]

    def holds(figures: Figures) -> bool:
        return overlap(_sum(figures, one), _sum(figures, other))

    def message() -> dict[str, str]:
        figures = printed(reading)
        last_of = minus(_sum(figures, right), _sum(figures, wrong[:-1]))
        first, second = added(reading, tuple(one)), added(reading, tuple(other))
        whole_of, others = added(reading, tuple(right)), added(reading, tuple(wrong[:-1]))
        return mismatch(
            reading,
            (*one, *other),
            last,
            last_of,
            what=Words(
                f"两种分法合计不等：{first.zh}与{second.zh}；若其余无误，末项",
                f"Two splits of one total differ: {first.en} and {second.en}; were the rest "
                "right, the last",
            ),
            formula=Words(
                f"（{whole_of.zh}）－（{others.zh}）", f"({whole_of.en}) - ({others.en})"
            ),
        )

    def guard() -> str | None:
        figures = printed(reading)
        words = guards.around(reading, *one, *other)
        apart = over(_sum(figures, one), _sum(figures, other))
        if apart is None or (whole is None and not overlap(apart, _NEAR_ALIKE)):
            return "合计"  # so far apart that they are likelier to be of two wholes
        return (
            guards.partial(words) or guards.averaged(words) or guards.rounding_note(reading.plain)
        )

    outcome = judge(reading, (*one, *other), holds, guard=guard, at=last, message=message)
    if isinstance(outcome, Finding) and whole is None:
        outcome.grade = "info"
    return outcome


def _sum(figures: Figures, split: list[int]) -> Interval:
    return total(map(figures, split))


def _whole(reading: Reading, one: list[int], other: list[int]) -> int | None:
    """The figure in front of both lists that one of them comes to."""
    figures, first = printed(reading), reading.mentions[one[0]]
    for at in range(one[0] - 1, max(-1, one[0] - 1 - _BEFORE), -1):
        mention = reading.mentions[at]
        if (mention.kind, mention.unit) != (first.kind, first.unit):
            continue
        if any(overlap(figures(at), _sum(figures, split)) for split in (one, other)):
            return at
    return None
