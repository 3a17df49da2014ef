"""The first number of a range has lost its 万 or 亿: 3—5万元.

Read by the letter it runs from 3 yuan to 50,000. GB/T 15835—2011 (5.1.3, ranges of values)
lets the first number drop a unit only where nothing can be misread, and keeps 万, 亿 and %.

Quiet: a change (由3到5万元), years, model and part numbers.
"""

from collections.abc import Iterator
from decimal import Decimal

from kaocheng.checking.findings import Finding, Repair
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading
from kaocheng.text import Span

CODE = "NUM001"
NAME = "range-without-scale"
GRADE = "warning"
BASIS = "国标"
TRIGGERS = ("—", "-", "–", "～", "~", "至")

FIRES = (
    "每户补助«3—5万»元。",
    "每户补助«3-5万»元。",
    "年产值«1.2至1.5亿»元。",
)
QUIET = (
    "每户补助3万—5万元。",
    "每户补助3—5元。",
    "补助标准由3至5万元不等的旧办法改为定额2万元。",  # 由 may make it a change
    "2021—2023年投入5万元。",
    "采购X3-5万能铣床2台。",
)

_RANGE = pattern(
    r"(?<![\dA-Za-z.,年月第—～~\-])(\d+(?:\.\d+)?)\s?([—–\-~～至]{1,2})\s?(\d+(?:\.\d+)?)\s?"
    r"([万亿])(?![\u4e00-\u9fff]?能)"
)
_DASH = pattern(r"\d\s?[—–\-~～至]{1,2}\s?\d")
_FRONT = 12
_CHANGE = pattern(r"[由从自][^，。；、]{0,2}$")


def check(reading: Reading) -> Iterator[Finding]:
    plain = reading.plain
    for dash in _DASH.finditer(plain):
        found = _RANGE.search(plain, max(0, dash.start() - _FRONT), dash.end() + _FRONT)
        if found is None or not found.start() <= dash.start() < found.end():
            continue
        start, end = found.span()
        low, _, high, scale = found.groups()
        if Decimal(low) >= Decimal(high) or _CHANGE.search(plain, max(0, start - 4), start):
            continue
        said = reading.text[start:end]
        cut = found.end(1)
        whole = reading.text[start:cut] + scale + reading.text[cut:end]
        yield Finding(
            start,
            end,
            {
                "zh": f"“{said}”前一个数省略了“{scale}”，应写作“{whole}”",
                "en": f"“{said}” drops the {scale} of its first number; write “{whole}”",
            },
            repairs=(
                Repair(Span(start, end), whole, {"zh": f"补“{scale}”", "en": f"{scale} added"}),
            ),
        )
