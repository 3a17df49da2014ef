"""A number is written half in digits, half in Chinese numerals: 3千5百户, 1百零8件.

Neither a reader nor a table can take it as it stands. GB/T 15835—2011 (5.3) lets 万 and 亿
follow digits and no other numeral.

Quiet: 万 and 亿, units that begin with such a sign (千瓦, 千克, 百帕, 百分点), a year before a
name (2023百强县), names in quotation or title marks.
"""

import re
from collections.abc import Iterator

from kaocheng.checking.findings import Finding, Repair
from kaocheng.patterns import pattern
from kaocheng.reading.numerals import NumeralError, parse_numeral
from kaocheng.reading.reading import Reading
from kaocheng.text import Span

CODE = "NUM008"
NAME = "mixed-numeral"
GRADE = "warning"
BASIS = "国标"
TRIGGERS = ("千", "百", "十")

FIRES = (
    "改造住房«3千5百»户。",
    "办理案件«1百零8»件。",
    "发放贷款«2千»户。",
    "惠及群众«3万5千»人。",
    "募集资金«4百万»元。",
    "培训«2十3»人。",
)
QUIET = (
    "改造住房3500户，3.5万人受益，募集4亿元。",
    "装机5千瓦，线路220千伏，重3千克，提高5百分点。",
    "入选2023百强县、2024千企升级名单12个。",
    "“8千里路”活动12场。",  # a name
    "G20十年，5G十大应用12个。",
    "三千五百户12个村。",
)

_SCALES = tuple(re.compile(f"{sign}(?<=[0-9]{sign})") for sign in "千百十")
_LONGEST = 20
_MIXED = pattern(
    r"(?<![\dA-Za-z.第])\d[\d.]*[万亿]?\d*"
    r"(?:(?<!\d{4})[千百](?!瓦|克|米|分|兆|帕|卡|伏|赫|焦|安|牛|字节|比特|法|欧|乏|摩|贝)"
    r"|(?<=[^\d.]\d)十(?=[\d一二三四五六七八九多余几万亿]))"
    r"[\d零〇一二三四五六七八九十百千万亿]*"
)
_NAMED = {"“": "”", "《": "》", "「": "」"}


def check(reading: Reading) -> Iterator[Finding]:
    plain = reading.plain
    stop = 0
    for scale in sorted(place.start() for sign in _SCALES for place in sign.finditer(plain)):
        found = _MIXED.search(plain, max(stop, scale - _LONGEST), scale + _LONGEST)
        if found is None or not found.start() < scale < found.end():
            continue
        start, stop = found.span()
        end = stop
        if _NAMED.get(plain[start - 1 : start]):
            continue
        said = reading.text[start:end]
        yield Finding(
            start,
            end,
            {
                "zh": f"“{said}”混用阿拉伯数字与汉字数字；除“万”“亿”外不得混用",
                "en": f"“{said}” mixes digits and Chinese numerals; only 万 and 亿 may be mixed in",
            },
            repairs=tuple(_in_digits(plain, start, end)),
        )


def _in_digits(plain: str, start: int, end: int) -> Iterator[Repair]:
    """The same number in digits, where it can be read as one."""
    try:
        value = parse_numeral(plain[start:end]).value
    except NumeralError:
        return
    written = format(value.normalize(), "f")
    if "." not in written:
        yield Repair(Span(start, end), written, {"zh": "统一为阿拉伯数字", "en": "all in digits"})
