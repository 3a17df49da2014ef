"""One document is cited under two titles, one with a character more: 若干措施, 的若干措施.

Who looks for it by the wrong one does not find it.

Judged are titles of eight characters and more, one of which has a single character that the other
lacks. Quiet: a number, a year, a level or a direction more, which make two documents; titles with
one character for another (供水, 供热), which mostly are two documents. Practice, no standard.
"""

from collections.abc import Iterator

from kaocheng.checking.findings import Finding, Repair
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading
from kaocheng.text import Span

CODE = "NAM002"
NAME = "document-title-variant"
GRADE = "warning"
BASIS = "实务"
TRIGGERS = ("《",)

FIRES = (
    "出台《关于促进夜间经济发展的若干措施》12条。\n落实«《关于促进夜间经济发展若干措施》»，投资3亿元。",
    "制定《某市城市供水管理办法》，明确任务12项。\n«《某市城市供水管管理办法》»施行后，办件120件。",
)
QUIET = (
    "制定《某市城市供水管理办法》，明确任务12项。\n《某市城市供水管理办法》施行后，办件120件。",
    "制定《某市城市供水管理办法》和《某市城市供热管理办法》2部。",  # two documents
    "制定《三年行动计划实施方案》和《三年行动计划实施方案二》2部。",
    "制定《供水条例》和《供水的条例》2部。",  # short
)

_TITLE = pattern(r"《([^《》\n]{8,60})》")
_TELLS_APART = frozenset(
    "0123456789〇一二三四五六七八九十百千省市区县州镇乡村东西南北中上下前后内外大小新老甲乙丙丁国部年月非不副总"
)


def check(reading: Reading) -> Iterator[Finding]:
    first: dict[str, Span] = {}
    for found in _TITLE.finditer(reading.plain):
        first.setdefault(found[1], Span(*found.span()))
    seen: set[str] = set()
    shortened: dict[str, str] = {}
    for title, place in first.items():
        shorter = list(_shorter(title))
        other = shortened.get(title) or next((title for title in shorter if title in seen), None)
        if other is not None:
            yield _finding(reading, place, other)
        seen.add(title)
        shortened.update(dict.fromkeys(shorter, title))


def _shorter(title: str) -> Iterator[str]:
    """A title without one of its characters, but for those that tell documents apart."""
    for at, character in enumerate(title):
        if character not in _TELLS_APART:
            yield title[:at] + title[at + 1 :]


def _finding(reading: Reading, here: Span, other: str) -> Finding:
    said = reading.text[slice(*here)]
    return Finding(
        here.start,
        here.end,
        {
            "zh": f"前文写作“《{other}》”，此处写作“{said}”",
            "en": f"“《{other}》” earlier in the text, “{said}” here",
        },
        repairs=(
            Repair(here, f"《{other}》", {"zh": "与前文一致", "en": "as earlier in the text"}),
        ),
    )
