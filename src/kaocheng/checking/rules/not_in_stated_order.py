"""Figures are not in the order that the text says: 由大到小依次为8.6亿元、8.9亿元、6.1亿元.

Judged where the order is said (由高到低, 从大到小, 由低到高) with 依次, 排序 or 分别, and the
figures follow as one list of one kind. Rounded figures that may be equal are in order.

Quiet: the same words of a thing that grows (由小到大、由弱到强).
"""

from collections.abc import Iterator
from itertools import pairwise

from kaocheng.checking.findings import Outcome
from kaocheng.checking.repairs import Figures
from kaocheng.checking.sentences import Quantity, alike, quantities
from kaocheng.checking.trials import judge
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading
from kaocheng.text import Span

CODE = "RNK004"
NAME = "not-in-stated-order"
GRADE = "warning"
BASIS = "算术"
TRIGGERS = ("到低", "到小", "到少", "到高", "到大", "到多")

FIRES = (
    "按规模由大到小依次为甲镇8.6亿元、乙镇«8.9亿元»、丙镇6.1亿元。",
    "增速从高到低排序，依次是东区9.2%、西区8.1%、南区«8.4%»。",
    "办理时限由短到长、件数由少到多依次为12件、«9件»、31件。",
)
QUIET = (
    "按规模由大到小依次为甲镇8.9亿元、乙镇8.6亿元、丙镇6.1亿元。",
    "按规模由小到大依次为甲镇6.1亿元、乙镇8.6亿元、丙镇8.9亿元。",
    "企业由小到大，产值8.6亿元、8.9亿元的各1家。",  # nothing is listed in order
    "按规模由大到小依次为甲镇8.6亿元、乙镇8.6亿元、丙镇6.1亿元。",
)

_WORDS = pattern("到[低小少高大多]")
_ORDER = pattern(
    r"[由从](?:(?P<down>高到低|大到小|多到少)|(?P<up>低到高|小到大|少到多))[^。；\d]{0,12}?(?:依次|分别|排序|排列)"
)
_LISTED = pattern(r"[、，和及][^，。；：、]{0,12}")
_END = pattern(r"[。；\n]")
_FIRST = 24


def check(reading: Reading) -> Iterator[Outcome]:
    plain = reading.plain
    for words in _WORDS.finditer(plain):
        order = _ORDER.match(plain, max(0, words.start() - 2))
        if order:
            end = _END.search(plain, order.end())
            span = Span(order.end(), end.start() if end else len(plain))
            yield from _ordered(reading, _run(quantities(reading, span, 2)), bool(order["down"]))


def _run(stated: list[Quantity]) -> list[Quantity]:
    """The figures listed from the first on."""
    run: list[Quantity] = []
    for quantity in stated:
        if run and (not alike(quantity, run[0]) or not _LISTED.fullmatch(quantity.lead)):
            break
        if not run and len(quantity.lead) > _FIRST:
            break
        run.append(quantity)
    return run


def _ordered(reading: Reading, run: list[Quantity], falling: bool) -> Iterator[Outcome]:
    for before, after in pairwise(run):
        yield _judge(reading, before.at, after.at, falling)


def _judge(reading: Reading, before: int, after: int, falling: bool) -> Outcome:
    def holds(figures: Figures) -> bool:
        larger, smaller = (before, after) if falling else (after, before)
        return figures(larger).high >= figures(smaller).low

    def message() -> dict[str, str]:
        a, b = reading.words(before), reading.words(after)
        return {
            "zh": f"文中说由{'大到小' if falling else '小到大'}，但{b}在{a}之后",
            "en": f"The text says from the {'largest down' if falling else 'smallest up'}, "
            f"but {b} follows {a}",
        }

    return judge(reading, (before, after), holds, guard=lambda: None, at=after, message=message)
