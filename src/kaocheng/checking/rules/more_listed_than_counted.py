"""More are listed than 等 counts: 在甲、乙、丙、丁等3个县试点.

等 with a number closes the list or leaves some unnamed; it cannot have fewer than are named.

An entry is counted once, though 和 in it may join two. Not assessable: lists whose entries are
not clear of each other (figures, verbs or 和 between them), several numbers after 等 (等2市1县),
numbers that are not exact.
"""

from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal

from kaocheng.checking.findings import Finding, Held, NotAssessable, Outcome
from kaocheng.checking.lists import entries_before, joined
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading

CODE = "CNT004"
NAME = "more-listed-than-counted"
GRADE = "error"
BASIS = "算术"
TRIGGERS = ("等",)

FIRES = (
    "在甲县、乙县、丙县、丁县等«3个»县开展试点。",
    "覆盖教育、医疗、养老等«两个»领域。",
    "与甲市（含新区、老区）、乙市、丙市等«2个»市签约。",
)
QUIET = (
    "在甲县、乙县、丙县等5个县开展试点。",
    "在甲县、乙县、丙县等3个县开展试点。",
    "在甲县、乙县和丙县等3个县开展试点。",
    "推进教育、医疗改革和甲县、乙县等2个试点。",  # 和 parts two lists
    "将教育、医疗、养老纳入甲县、乙县等2个试点。",
    "在甲市、乙市、丙县等2市1县开展试点。",
    "教育、医疗、养老等3类12项任务。",
    "发展平等、互利、共赢等3种关系，获高等、中等2个等级。",
)

_COUNTED = pattern("等(?= ?[0-9两二三四五六七八九十])")
_WORD = pattern("[平优高中上同初相均对头特劣次]$")
_FIGURE = pattern(r"[\d，]|[一二两三四五六七八九十][个家项条所座名]")
_MOST = 30
_LONGEST_ENTRY = 14


def check(reading: Reading) -> Iterator[Outcome]:
    plain, mentions = reading.plain, reading.mentions
    for found in _COUNTED.finditer(plain):
        at = bisect_left(mentions, found.end(), key=lambda mention: mention.start)
        if at == len(mentions) or mentions[at].start > found.end() + 1:
            continue
        mention = mentions[at]
        if mention.kind != "count" or not isinstance(mention.low, Decimal):
            continue
        if not 2 <= mention.low <= _MOST or _WORD.search(
            plain, max(0, found.start() - 1), found.start()
        ):
            continue
        entries = entries_before(plain, found.start())
        if len(entries) < 2:
            continue
        if (
            mention.bound != "exact"
            or mention.low != mention.high
            or any(_FIGURE.search(entry) for entry in entries)
            or any(len(entry) > _LONGEST_ENTRY for entry in entries[1:])
            or joined(entries[1:-1])
            or (at + 1 < len(mentions) and mentions[at + 1].start - mention.end <= 1)
        ):
            yield NotAssessable((at,), "等")
        elif len(entries) <= mention.low:
            yield Held((at,))
        else:
            said = reading.words(at)
            yield Finding(
                mention.start,
                mention.end,
                {
                    "zh": f"“等”前列出{len(entries)}项，多于“等{said}”",
                    "en": f"{len(entries)} entries stand before 等, more than {said}",
                },
            )
