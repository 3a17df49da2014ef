"""A traditional character stands among simplified ones: 中小學生.

One is left over from a converted or scanned text, or from an input method; print and search
then take it for another word. The General Standard Chinese Characters (通用规范汉字表, 2013)
are the ones for official papers under the Law on the Standard Spoken and Written Language.

Quiet: a paragraph that is mostly traditional (a quotation), a document with many (a source in
traditional characters), names of firms, schools, shops and books, whose owners may keep them.
Only characters that simplified Chinese never uses count, so 著, 乾 and 於 as surnames do not.
"""

import re
from collections.abc import Iterator, Set
from functools import cache
from importlib.resources import files

from kaocheng.checking.findings import Finding, Repair
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading
from kaocheng.text import Span

CODE = "TYP003"
NAME = "traditional-character"
GRADE = "warning"
BASIS = "国标"
TRIGGERS = ()

FIRES = (
    "组织中小«學»生体验职业课程，受益12万人。",
    "深入基层«為»群众办实事18件。",
    "全年«開發»新产品12项。",
)
QUIET = (
    "组织中小学生体验职业课程，受益12万人。",
    "引进台灣某某科技有限公司投资1亿元。",  # a firm's name
    "展出《論語》善本12部。",  # a book
    "碑文12行：國家興盛，百業俱興，萬民同樂。",  # a quotation in traditional characters
    "编著《地方志》12部，瞭望台3座，乾隆年间古树5棵。",  # simplified Chinese uses these too
)

_NAME = pattern(
    r"[一-鿿]{0,10}?(?:公司|集团|酒店|饭店|宾馆|书店|书局|商行|药店|大学|学院|基金会|协会|出版社|"
    r"日报|时报|博物馆|纪念馆|医院|银行|餐厅|茶庄|酒庄|斋|堂|轩)"
)
_TITLE = pattern(r"《[^《》\n]{0,40}》|「[^「」\n]{0,40}」|『[^『』\n]{0,40}』")
_NAME_FRONT = 4
_SHARE = 0.5
"""Above this share of the characters that differ, a paragraph is written in traditional ones."""
_MANY, _MANY_SHARE = 30, 0.01
"""This many in a document, and this share, and it was never converted: nothing slipped in."""


@cache
def _table() -> dict[str, str]:
    text = files("kaocheng.reading").joinpath("traditional.txt").read_text("utf-8")
    return dict(line.split() for line in text.splitlines() if not line.startswith("#"))


@cache
def _simplified() -> frozenset[str]:
    return frozenset(_table().values())


def _count(words: str, characters: Set[str]) -> int:
    return sum(words.count(character) for character in characters & set(words))


def check(reading: Reading) -> Iterator[Finding]:
    text, table = reading.text, _table()
    present = table.keys() & reading.odd
    if not present:
        return
    # a class of the few that stand here is compiled at once; one of all 2,800 takes 10 ms
    places = list(re.finditer(f"[{''.join(sorted(present))}]+", text))
    count = sum(place.end() - place.start() for place in places)
    if count >= _MANY and count > _MANY_SHARE * _count(text, _simplified()):
        return
    paragraph, foreign = -1, False
    for place in places:
        start, end = place.span()
        moved = False
        while paragraph + 1 < len(reading.paragraphs) and (
            paragraph < 0 or reading.paragraphs[paragraph].end <= start
        ):
            paragraph, moved = paragraph + 1, True
        if moved:
            words = text[slice(*reading.paragraphs[paragraph])]
            olds = _count(words, present)
            foreign = olds > _SHARE * (olds + _count(words, _simplified()))
        if foreign or _named(text, start, end):
            continue
        old, new = place.group(), "".join(table[character] for character in place.group())
        yield Finding(
            start,
            end,
            {
                "zh": f"简体文中出现繁体字“{old}”，规范字为“{new}”",
                "en": f"Traditional “{old}” in simplified text; the standard form is “{new}”",
            },
            repairs=(Repair(Span(start, end), new, {"zh": "改为规范字", "en": "standard form"}),),
        )


def _named(text: str, start: int, end: int) -> bool:
    """Whether the place is inside the name of a firm, a school or a book."""
    if any(
        title.start() <= start < title.end()
        for title in _TITLE.finditer(text, max(0, start - 41), end + 41)
    ):
        return True
    return any(
        name.end() >= end
        for name in _NAME.finditer(text, max(0, start - _NAME_FRONT), end + 14)
        if name.start() <= start
    )
