"""A short name is used before the text says what it stands for.

监管平台（以下简称“一平台”） on the second page does not help whoever met “一平台” on the first.

Judged are short names that the text defines itself (以下简称, 下称, 统称), where they stand earlier
in the same marks. Quiet: the words without marks, which may have their everyday sense; headings.
A hint only, since the meaning may be plain. Practice, no standard.
"""

import re
from collections.abc import Iterator

from kaocheng.checking.findings import Finding
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading
from kaocheng.text import Span

CODE = "NAM004"
NAME = "abbreviation-before-definition"
GRADE = "info"
BASIS = "实务"
TRIGGERS = ("以下简称", "下称", "以下统称", "以下称")

FIRES = (
    "«“一库一平台”»新增用户3万人，运行平稳。\n建成信用数据库和监管平台（以下简称“一库一平台”），投资3亿元。",
    "落实«《若干措施》»12条，成效明显。\n印发《关于稳定外贸的若干措施》（以下简称《若干措施》）。",
)
QUIET = (
    "建成信用数据库和监管平台（以下简称“一库一平台”），投资3亿元。\n“一库一平台”新增用户3万人。",
    "印发《关于稳定外贸的若干措施》（以下简称《若干措施》）12条。",
    "完成措施12项。\n印发《关于稳定外贸的若干措施》（以下简称“措施”）。",  # an everyday word
)

_DEFINED = pattern(
    r"[（(](?:以下|下)(?:统一)?(?:简称|统称|称)(?:为)?[：:]?(?P<name>[“《](?P<short>[^”》]{2,16})[”》])[）)]"
)
_HEADING = "。；，"


def check(reading: Reading) -> Iterator[Finding]:
    plain = reading.plain
    for found in _DEFINED.finditer(plain):
        full = reading.sentence_at(found.start())
        at = plain.find(found["name"])
        while 0 <= at < full.start:
            if _in_a_sentence(reading, at):
                yield _finding(reading, at, found)
                break
            at = plain.find(found["name"], at + 1)


def _in_a_sentence(reading: Reading, at: int) -> bool:
    """Whether a place is in running text and not in a heading."""
    sentence = reading.sentence_at(at)
    return not set(_HEADING).isdisjoint(reading.plain[sentence.start : sentence.end])


def _finding(reading: Reading, at: int, found: re.Match[str]) -> Finding:
    end = at + len(found["name"])
    said = reading.text[at:end]
    return Finding(
        at,
        end,
        {
            "zh": f"{said}在后文才写明是什么的简称，此处已先使用",
            "en": f"{said} is used here, before the text says what it stands for",
        },
        related=(Span(*found.span()),),
    )
