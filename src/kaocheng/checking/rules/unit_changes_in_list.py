"""One figure of a list is in another scale than the others: 3.2亿元、4.1亿元和2.8万元.

万 for 亿 in one of several like figures is read past by everybody. Nothing is impossible in it, so
it is a warning.

Judged are lists that 分别 shares out among three or more subjects of one measure, or that follow
each other with 、 in one form: all of one unit, all but one in one scale, that one a thousand
times smaller or larger than the nearest. Quiet: lists of different measures, which 分别 joins too
(生产总值、人均可支配收入分别为): only subjects that are places are shared out to; values that are
near each other in different scales (1.2亿元、9800万元).
"""

from collections.abc import Iterator
from decimal import Decimal

from kaocheng.checking.findings import Finding
from kaocheng.patterns import pattern
from kaocheng.reading.mentions import Mention
from kaocheng.reading.reading import Reading
from kaocheng.text import Span

CODE = "UNT002"
NAME = "unit-changes-in-list"
GRADE = "warning"
BASIS = "算术"
TRIGGERS = ("、",)

FIRES = (
    "甲、乙、丙三县分别完成投资3.2亿元、4.1亿元和«2.8万元»。",
    "完成投资：甲县3.2亿元、乙县4.1亿元、丙县«2.8万元»、丁县5.6亿元。",
    "甲、乙、丙三镇种植面积分别为3.2万亩、4.1万亩、«2.8亩»。",
)
QUIET = (
    "甲、乙、丙三县分别完成投资3.2亿元、4.1亿元和2.8亿元。",
    "甲、乙、丙三县分别完成投资1.2亿元、1.1亿元和9800万元。",  # near each other
    "生产总值、财政收入、人均收入分别为320亿元、41亿元、2.8万元。",
    "投入省级资金3.2亿元、市级资金1.1亿元，户均补助1.2万元。",
    "生产总值、税收、居民收入分别达到320亿元、41亿元、2.8万元。",  # different measures
)

_KINDS = frozenset(("money", "measure", "count"))
_BETWEEN = pattern(r" ?[、和与及] ?(?P<name>[一-鿿]{0,6})")
_SAME_NAMES = pattern(r"[一-鿿]{1,5}[县市区镇乡村州盟旗局省]")
_SUBJECTS = pattern(
    r"[县市区镇乡村州盟旗省地局][^，。；、]{0,4}分别[^，。；、]{2,10}$|[县市区镇乡村州盟旗省局][^，。；、]{2,8}分别为?$"
)
_SCALE = pattern(r"[万亿]+")
_FEWEST, _APART, _REACH = 3, 1000, 30


def check(reading: Reading) -> Iterator[Finding]:
    mentions, at = reading.mentions, 0
    while at < len(mentions):
        end = at + 1
        while end < len(mentions) and _joined(reading, mentions[end - 1], mentions[end]):
            end += 1
        if end - at >= _FEWEST and (odd := _odd(reading, at, end)) is not None:
            yield _finding(reading, range(at, end), odd)
        at = end


def _joined(reading: Reading, one: Mention, other: Mention) -> bool:
    """Whether a figure follows another in one list, bare or behind a place's name."""
    if one.kind not in _KINDS or one.kind != other.kind or one.unit != other.unit:
        return False
    between = _BETWEEN.fullmatch(reading.plain, one.end, other.start)
    return between is not None and (
        not between["name"] or _SAME_NAMES.fullmatch(between["name"]) is not None
    )


def _odd(reading: Reading, first: int, end: int) -> int | None:
    """The one figure of a list that is written in another scale and is far from all others."""
    plain, mentions = reading.plain, reading.mentions
    bare = _BETWEEN.fullmatch(plain, mentions[first].end, mentions[first + 1].start)
    assert bare is not None  # or they were not joined
    front = plain[max(0, mentions[first].start - _REACH) : mentions[first].start]
    if not bare["name"] and not _SUBJECTS.search(front):
        return None
    scales = [_SCALE.findall(reading.words(at)) for at in range(first, end)]
    for place, at in enumerate(range(first, end)):
        others = scales[:place] + scales[place + 1 :]
        if scales[place] == others[0] or any(scale != others[0] for scale in others):
            continue
        rest = [mentions[other].low for other in range(first, end) if other != at]
        value = mentions[at].low
        if isinstance(value, Decimal) and all(_far(value, other) for other in rest):
            return at
    return None


def _far(value: Decimal, other: object) -> bool:
    return isinstance(other, Decimal) and not other / _APART <= value <= other * _APART


def _finding(reading: Reading, members: range, odd: int) -> Finding:
    figure = reading.mentions[odd]
    said = reading.words(odd)
    others = [reading.words(at) for at in members if at != odd]
    return Finding(
        figure.start,
        figure.end,
        {
            "zh": f"并列各数为{'、'.join(others)}，其中{said}的量级与各数相差千倍以上",
            "en": f"{said} is a thousand times and more apart from the others of its list: "
            f"{', '.join(others)}",
        },
        related=tuple(
            Span(reading.mentions[at].start, reading.mentions[at].end)
            for at in members
            if at != odd
        ),
    )
