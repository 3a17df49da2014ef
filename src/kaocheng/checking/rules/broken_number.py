"""A number has two decimal points, a letter for a digit, or a gap: 1.234.5万元, 1O5户, 25l亿元.

Scanned and retyped pages break numbers like this; what was meant can only be looked up. A
number of one letter too many cannot be otherwise than wrong, so it is an error. A gap may be
two numbers of a table side by side: information only. Practice, no standard.

Quiet: version numbers, dates and sections with points (2024.5.6, 1.2.3), addresses, models and
names with letters (O2O, H1N1, 5G), digits grouped by three. A text with a space between all
its digits is told once.
"""

import re
from collections.abc import Iterator

from kaocheng.checking.findings import Finding, Repair
from kaocheng.checking.habits import once
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading
from kaocheng.text import Span

CODE = "NUM012"
NAME = "broken-number"
GRADE = "error"
BASIS = "实务"
TRIGGERS = ()

FIRES = (
    "财政收入«1.234.5»万元。",
    "增长«4..5»%，惠及12户。",
    "走访农户«1O5»户。",
    "安排资金«25l»亿元，惠及12户。",
    "建设«2O24»年项目12个。",
    "走访农户«1 05»户。",
    "走访农户«1〇5»户。",
)
QUIET = (
    "财政收入1234.56万元。",
    "平台升级到v1.2.3版，服务12户。",
    "2024.5.6日前完成12件，第3.2.1条共12款。",
    "O2O项目12个，防控H1N1流感，5G用户12万户，B2O个人用户3户。",
    "走访农户1 205户，投资12 345万元。",  # grouped by three
    "服务器192.168.1.1个数12台。",
    "用油5l，采购12件。",
)

_UNIT = (
    r"(?:[万亿%‰元人户家件亩吨名次所座台套辆项条篇处场批种]|个(?!性)|公[里斤顷]|平方|立方|百分点|千瓦"
    r"|[年月日](?!间))"
)
_AT_POINTS = pattern(r"\.(?<=[0-9]\.)(?=[0-9]*\.)")
_AT_LETTERS = tuple(re.compile(f"{letter}(?<=[0-9]{letter})") for letter in "OoIl〇")
_AT_GAPS = pattern(r" (?<=[0-9] )(?=[0-9])")
_LONGEST = 20
_POINTS = pattern(
    rf"(?<![0-9A-Za-z.])\d+(?:\.\d+\.\d+|\.\.\d+|\.\d+\.)(?=\s?(?:{_UNIT}))(?!\s?[年月日个次项条款])"
)
_LETTERS = pattern(
    rf"(?<![0-9A-Za-z.])(?:\d[\d.,]*[OoIl〇][OoIl〇\d.,]*\d(?=\s?{_UNIT})|\d[\d.,]*[OoIl](?=[万亿%元年]))"
)
_GAP = pattern(r"(?<=[一-鿿])\d{1,3} \d{1,3}(?: ?\.\d+)?(?=[万亿%元户件亩])")
_LETTER = str.maketrans("OoIl〇", "00110")
_GROUP = pattern(r"\d{1,3}(?: \d{3})+(?:\.\d+)?")


def check(reading: Reading) -> Iterator[Finding]:
    plain, text = reading.plain, reading.text
    for found in _around(_POINTS, plain, _AT_POINTS):
        said = text[slice(*found.span())]
        yield Finding(
            *found.span(),
            {
                "zh": f"“{said}”有多个小数点，不成其为数",
                "en": f"“{said}” has more than one decimal point and is no number",
            },
        )
    for found in _around(_LETTERS, plain, *_AT_LETTERS):
        said = text[slice(*found.span())]
        digits = found.group().translate(_LETTER)
        yield Finding(
            *found.span(),
            {
                "zh": f"“{said}”中混入字母或“〇”，可能应为“{digits}”",
                "en": f"“{said}” has a letter or 〇 among its digits; perhaps “{digits}” is meant",
            },
            repairs=(
                Repair(Span(*found.span()), digits, {"zh": "改为数字", "en": "letter to digit"}),
            ),
        )
    yield from once(
        list(_gaps(reading)),
        "全文有{}处数字中间有空格",
        "Digits of one number are parted by a space in {} places",
    )


def _around(
    pattern: re.Pattern[str], plain: str, *signs: re.Pattern[str]
) -> Iterator[re.Match[str]]:
    """Matches of a pattern round the signs that every one of them has inside."""
    stop = 0
    for at in sorted(place.start() for sign in signs for place in sign.finditer(plain)):
        found = pattern.search(plain, max(stop, at - _LONGEST), at + _LONGEST)
        if found is not None and found.start() < at < found.end():
            stop = found.end()
            yield found


def _gaps(reading: Reading) -> Iterator[Finding]:
    for found in _around(_GAP, reading.plain, _AT_GAPS):
        start, end = found.span()
        said = reading.text[start:end]
        if _GROUP.fullmatch(reading.plain, start, end) or "\n" in said:
            continue
        joined = said.replace(" ", "")
        yield Finding(
            start,
            end,
            {
                "zh": f"“{said}”中间有空格，可能应为“{joined}”",
                "en": f"“{said}” has a gap; perhaps “{joined}” is meant",
            },
            repairs=(Repair(Span(start, end), joined, {"zh": "删去空格", "en": "space removed"}),),
            grade="info",
        )
