"""One total split in two ways comes to two totals.

按类型分，民事80件、刑事40件；按程序分，一审86件、二审24件、执行8件: 120 one way, 118 the other.

Compared are the lists behind 按…分 in one paragraph, of the same unit and, where both name one,
of the same whole. Not assessable: a list that does not claim to be whole (等, 其中, 主要),
hedged lists and averages.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise

from kaocheng.checking import guards
from kaocheng.checking.expected import expected
from kaocheng.checking.findings import Outcome
from kaocheng.checking.intervals import minus, overlap, total
from kaocheng.checking.repairs import Figures, printed
from kaocheng.checking.sentences import Quantity, alike, quantities
from kaocheng.checking.trials import judge
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
    "按类型分，民事80件、刑事40件；按程序分，一审86件、二审24件等。",  # not all of them
    "按类型分，民事80件、刑事40件；按金额分，标的合计3.2亿元、1.1亿元。",  # another unit
    "按类型分，民事案件增长8%、刑事案件下降4%；按程序分，一审增长6%、二审增长5%。",
)

_SPLIT = re.compile(r"按(?:照)?[^，。；：\d]{1,10}?(?:划分|分类|来?分|来?看|统计)[，,：:]?")
_END = re.compile(r"[。；\n]")
_LISTED = re.compile(r"[、，和及][^，。；：、]{0,14}")
_LEVELS = frozenset(("count", "money", "measure"))
_NOT_A_LEVEL = re.compile(r"增长|增加|下降|减少|提高|比|占|均|其中|累计")


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
    last = other[-1]

    def holds(figures: Figures) -> bool:
        return overlap(total(map(figures, one)), total(map(figures, other)))

    def message() -> dict[str, str]:
        figures = printed(reading)
        rest = minus(total(map(figures, one)), total(map(figures, other[:-1])))
        should = expected(reading, last, rest)
        sum_zh, other_zh = ("＋".join(map(reading.words, split)) for split in (one, other))
        sum_en, other_en = (" + ".join(map(reading.words, split)) for split in (one, other))
        return {
            "zh": f"两种分法合计不等：{sum_zh}与{other_zh}；"
            f"若其余无误，末项应{should.zh}，文中写{reading.words(last)}",
            "en": f"Two splits of one total differ: {sum_en} and {other_en}; were the rest right, "
            f"the last should be {should.en}; the text says {reading.words(last)}",
        }

    def guard() -> str | None:
        words = guards.around(reading, *one, *other)
        return (
            guards.partial(words) or guards.averaged(words) or guards.rounding_note(reading.plain)
        )

    return judge(reading, (*one, *other), holds, guard=guard, at=last, message=message)
