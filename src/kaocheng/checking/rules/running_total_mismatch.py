"""The periods of a year do not add up to the year.

四个季度分别21.4亿元、23.8亿元、22.1亿元、25.0亿元，全年94.3亿元: the quarters come to 92.3. The
same of two half-years (上半年, 下半年), and of what was reached by last month and this month.

Judged where every period and the year stand in one sentence, in one unit, none of them a
growth. Later revision of a yearly figure is common, so this is a warning. Not assessable:
revised or averaged figures and plans.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from kaocheng.checking import guards
from kaocheng.checking.amounts import Words
from kaocheng.checking.expected import added, mismatch
from kaocheng.checking.findings import Outcome
from kaocheng.checking.intervals import overlap, total
from kaocheng.checking.repairs import Figures, printed
from kaocheng.checking.sentences import Quantity, alike, sentences
from kaocheng.checking.trials import judge
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading

CODE = "SUM010"
NAME = "running-total-mismatch"
GRADE = "warning"
BASIS = "算术"
TRIGGERS = ("季度", "下半年", "上月")

FIRES = (
    "四个季度税收分别为21.4亿元、23.8亿元、22.1亿元、25.0亿元，全年«94.3亿元»。",
    "一季度办件120件，二季度办件135件，三季度办件128件，四季度办件142件，全年办件«535件»。",
    "上半年接待游客42.6万人次，下半年接待游客51.3万人次，全年接待游客«98.9万人次»。",
    "截至上月累计办件864件，本月办件102件，累计办件«976件»。",
)
QUIET = (
    "四个季度税收分别为21.4亿元、23.8亿元、22.1亿元、25.0亿元，全年92.4亿元。",
    "一季度办件120件，二季度办件135件，三季度办件128件，四季度办件142件，全年办件525件。",
    "上半年接待游客42.6万人次，下半年接待游客51.3万人次，全年接待游客94万人次。",
    "上半年税收增长4.2%，下半年税收增长5.1%，全年税收增长9.3%。",  # growths are not added
    "一季度办件120件，二季度办件135件，全年办件525件。",  # two of the four
    "截至上月累计办件864件，本月办件102件，累计办件966件。",
    "上月办件84件，本月办件102件，累计办件966件。",  # since January
)

_LEVELS = frozenset(("count", "money", "measure"))
_YEAR = pattern(r"全年|年度|合计|总计|共")
_SO_FAR = pattern(r"累计")
_NAMED = (
    (_YEAR, tuple(re.compile(f"(?:第?[{names}])季度") for names in ("一1首", "二2", "三3", "四4"))),
    (_YEAR, (re.compile(r"上半年"), re.compile(r"下半年"))),
    (
        _SO_FAR,
        (
            re.compile(r"(?:截至|截止|到)上个?月|上个?月(?:末|底|止)"),
            re.compile(r"(?:本|当|这个)月"),
        ),
    ),
)
_RESPECTIVELY = pattern(
    r"[四4]个?季度[^，。；]{0,16}(?:分别|依次)[^，。；]{0,6}$|[一1]至[四4]季度[^，。；]{0,16}$"
)
_NOT_A_LEVEL = pattern(r"增长|增加|增幅|增速|下降|减少|提高|比|较|占|均|以上|其中")
_QUARTERS = 4


def check(reading: Reading) -> Iterator[Outcome]:
    for stated in sentences(reading, TRIGGERS, least=3):
        levels = [
            q for q in stated if q.mention.kind in _LEVELS and not _NOT_A_LEVEL.search(q.clause)
        ]
        for named, parts in _periods(levels):
            whole = _whole(levels, parts, named)
            if whole is not None and all(alike(part, whole) for part in parts):
                yield _judge(reading, whole.at, tuple(part.at for part in parts))


def _periods(levels: list[Quantity]) -> Iterator[tuple[re.Pattern[str], list[Quantity]]]:
    """The figures of periods that make up a whole one, with the words that name the whole."""
    for at, quantity in enumerate(levels):
        run = levels[at : at + _QUARTERS]
        if _RESPECTIVELY.search(quantity.lead) and len(run) == _QUARTERS:
            apart = (after.at - before.at for before, after in pairwise(run))
            if all(step == 1 for step in apart):
                yield _YEAR, run
    for whole, names in _NAMED:
        found = [[q for q in levels if name.search(q.lead)] for name in names]
        if all(len(named) == 1 for named in found):
            yield whole, [named[0] for named in found]


def _whole(
    levels: list[Quantity], parts: list[Quantity], named: re.Pattern[str]
) -> Quantity | None:
    """The next figure behind the periods, if it is that of all of them."""
    later = [q for q in levels if q.at > max(part.at for part in parts)]
    return later[0] if later and named.search(later[0].clause) else None


def _judge(reading: Reading, whole: int, parts: tuple[int, ...]) -> Outcome:
    def holds(figures: Figures) -> bool:
        return overlap(figures(whole), total(figures(part) for part in parts))

    def message() -> dict[str, str]:
        return mismatch(
            reading,
            (whole, *parts),
            whole,
            total(map(printed(reading), parts)),
            what=Words("各期合计", "The periods together"),
            formula=added(reading, parts),
        )

    def guard() -> str | None:
        words = guards.around(reading, whole, *parts)
        return (
            guards.revised(words)
            or guards.planned(words)
            or guards.comparable(words)
            or guards.rounding_note(reading.plain)
        )

    return judge(reading, (whole, *parts), holds, guard=guard, at=whole, message=message)
