"""A character that cannot be seen or read stands in the text: 12​34 with a zero-width space, �.

A number with one inside is two numbers to a search, a table and this checker; a private-use
character is a box on another machine, and � or 锟斤拷 is what is left of words that were
decoded wrongly. Practice, no standard.

Between two characters of a line it is a warning, beside a line's end information only. Quiet:
the mark at a file's beginning, full-width spaces, the joiners of scripts that need them. A
document with many is told once.
"""

import re
from collections.abc import Iterator

from kaocheng.checking.findings import Finding, Repair
from kaocheng.checking.habits import once
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading
from kaocheng.text import Span

CODE = "TYP005"
NAME = "invisible-character"
GRADE = "warning"
BASIS = "实务"
TRIGGERS = ()

FIRES = (
    "财政收入12«\u200b»34万元。",
    "全市«\ue123»建成12个。",
    "办理案件«\ufffd\ufffd»12件。",
    "全市«锟斤拷»建成12个。",
    "建成12个。«\u200b»\n招引8个。",
    "增长\x0112%。".replace("\x01", "«\x01»"),
)
QUIET = (
    "\ufeff财政收入1234万元。",
    "　　全市建成12个。",
    "建成12个\u00a0项目。",
    "می\u200cخواهم一词出现12次。",
)

_HIDDEN = (
    "\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad"
    "\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f"
)
_UNREADABLE = "\ufffd\ufffc\ue000-\uf8ff\U000f0000-\U0010ffff"
_ODD = (
    re.compile(f"[{_HIDDEN}{_UNREADABLE}](?:(?<=[{_HIDDEN}])[{_HIDDEN}]*|[{_UNREADABLE}]*)"),
    *(re.compile(word) for word in ("锟斤拷(?:锟斤拷)*", "烫烫烫+", "屯屯屯+")),
)
_INSIDE = pattern(r"[^\s\u3000\u00a0]")
_JOINING = pattern("[\u0590-\u08ff\u0900-\u0dff\ufb50-\ufdff\ufe70-\ufeff\U0001f000-\U0001faff]")


def check(reading: Reading) -> Iterator[Finding]:
    yield from once(
        list(_slips(reading.text)),
        "全文有{}处不可见字符、私用区字符或乱码",
        "Characters that cannot be seen or read stand in {} places",
    )


def _slips(text: str) -> Iterator[Finding]:
    places = [place for odd in _ODD for place in odd.finditer(text)]
    for found in sorted(places, key=re.Match.start):
        start, end = found.span()
        if found.group() == "\ufeff" and start == 0:
            continue
        left, right = text[start - 1 : start], text[end : end + 1]
        if _JOINING.match(left) or _JOINING.match(right):
            continue
        codes = " ".join(f"U+{ord(sign):04X}" for sign in dict.fromkeys(found.group()))
        hidden = re.match(f"[{_HIDDEN}]", found.group()) is not None
        inside = bool(_INSIDE.match(left) and _INSIDE.match(right))
        if hidden:
            message = {
                "zh": f"此处有不可见字符（{codes}）",
                "en": f"An invisible character stands here ({codes})",
            }
        else:
            message = {
                "zh": f"此处有乱码或私用区字符（{codes}）",
                "en": f"A character that cannot be read stands here ({codes})",
            }
        yield Finding(
            start,
            end,
            message,
            repairs=(
                (Repair(Span(start, end), "", {"zh": "删去不可见字符", "en": "removed"}),)
                if hidden
                else ()
            ),
            grade="warning" if inside or not hidden else "info",
        )
