"""The first number of a range has lost its percent sign: 5～8%.

Read by the letter the range begins at five whole, not at five hundredths. GB/T 15835—2011
(5.1.3, ranges of values) has % at both ends.

Quiet: a change (由5至8%), parts of model numbers and codes, dates, a range that falls.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from kaocheng.checking.findings import Finding, Repair
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading
from kaocheng.text import Span

CODE = "NUM002"
NAME = "range-without-percent"
GRADE = "warning"
BASIS = "国标"
TRIGGERS = ("%", "‰")

FIRES = (
    "预计全年增长«5～8%»。",
    "成本下降«1.5-2.5%»，惠及企业30家。",
    "入学率提高«2至3%»。",
    "人口自然增长率控制在«6—8‰»。",
)
QUIET = (
    "预计全年增长5%～8%。",
    "服务业比重由45至48%，提高3个百分点。",  # 由 may make it a change
    "1—11月增长8%，2021—2023年均增长5%。",
    "选用A5-8%型溶液12升。",  # a model
    "增幅在8-5%之间。",  # falls: nobody can tell what is meant
    "满意率3—5个百分点的提升。",  # a unit may be dropped, % may not
)

_GAPS = tuple("." * length for length in range(1, 8))  # of the digits before the sign
_DASH = r"[—–\-~～至到 ]"
_SIGNS = tuple(
    re.compile(f"{sign}(?:{'|'.join(f'(?<={_DASH}{gap}{sign})' for gap in _GAPS)})")
    for sign in "%‰"
)
_RANGE = pattern(
    r"(?<![\dA-Za-z.,年月第—～~\-])(\d+(?:\.\d+)?)\s?(?:[—–\-~～]{1,2}|至|到)\s?(\d+(?:\.\d+)?)\s?([%‰])"
)
_LONGEST = 24
_CHANGE = pattern(r"[由从][^，。；、]{0,12}$")
_BEFORE = 14


def check(reading: Reading) -> Iterator[Finding]:
    plain = reading.plain
    for sign in (place for written in _SIGNS for place in written.finditer(plain)):
        found = _RANGE.search(plain, max(0, sign.start() - _LONGEST), sign.end())
        if found is None or found.end() != sign.end():
            continue
        start, end = found.span()
        low, high, mark = found.groups()
        if Decimal(low) >= Decimal(high) or _CHANGE.search(plain, max(0, start - _BEFORE), start):
            continue
        said = reading.text[start:end]
        cut = found.end(1)
        mark = reading.text[end - 1]
        whole = reading.text[start:cut] + mark + reading.text[cut:end]
        yield Finding(
            start,
            end,
            {
                "zh": f"“{said}”前一个数省略了“{mark}”，应写作“{whole}”",
                "en": f"“{said}” drops the {mark} of its first number; write “{whole}”",
            },
            repairs=(
                Repair(Span(start, end), whole, {"zh": f"补“{mark}”", "en": f"{mark} added"}),
            ),
        )
