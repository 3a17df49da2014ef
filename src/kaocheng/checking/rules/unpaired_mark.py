"""A bracket, quotation mark or title mark has no partner: 举办“数字农业论坛，参会300人.

Without the second mark nobody can tell where the quotation or the title ends, and a figure
may belong inside or outside it. GB/T 15834—2011 has these marks in pairs (4.8 quotation marks,
4.9 brackets, 4.15 book-title marks).

Looked at paragraph by paragraph, one that a newspaper column broke being one. Two marks of one
sentence that were meant as a pair, “ closed by 》, are one slip and told once. Quiet: numbers of
a list such as 1） and （1), an apostrophe, a ‘ inside a “, a quotation over several paragraphs
that opens each and closes the last, and a mark whose partner stands alone in one of the next
three paragraphs.
"""

from collections.abc import Iterator
from typing import NamedTuple

from kaocheng.checking.amounts import Words
from kaocheng.checking.findings import Finding
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading
from kaocheng.text import Span

CODE = "PUN003"
NAME = "unpaired-mark"
GRADE = "warning"
BASIS = "国标"
TRIGGERS = ()

FIRES = (
    "举办«“»国际数字农业论坛、首届博览会，来自22个国家的企业参加。",
    "印发《管理条例«（»试行》，共12条。",
    "办理案件12件«）»，结案率高。",
    "出台《实施意见》和«《»管理办法，共28条。",
    "开展“春风行动”活动12场«”»。",
    "出台«“»管理办法》，共28条。",  # one slip, not two
    "开展«”»春风行动”活动12场。",
)
QUIET = (
    "印发《管理条例（试行）》，共12条。",
    "重点工作3项：1）建设平台；2）招引项目；a)培训。",  # numbers of a list
    "引进Lily’s公司项目1个，’24赛季比赛3场。",  # apostrophes
    "举办“‘双招双引’推介会”12场。",
    "印发《关于对先进单位和个人进行表扬的\n\n通报》，表扬单位12个。",  # broken by a column
    "“第一段引文，共12行。\n“第二段引文，共8行。”",  # a quotation over paragraphs
)

_PAIRS = dict(zip("“‘《〈（【〔「『", "”’》〉）】〕」』", strict=True))
_HALF_WIDTH = {"(": "（", ")": "）"}
_OPENING = {close: opening for opening, close in _PAIRS.items()}
_MARK = pattern(f"[{''.join(_PAIRS)}{''.join(_OPENING)}()]")
_LIST_NUMBER = pattern(r"(?:^|[\s，。；：、！？:;,.“（])[0-9一二三四五六七八九十a-zA-Z①-⑳]{1,3}$")
_WORD_END = pattern(r"[0-9A-Za-z]$")
_NAMES = {
    "“": ("双引号", "quotation mark"),
    "‘": ("单引号", "single quotation mark"),
    "《": ("书名号", "title mark"),
    "〈": ("单书名号", "single title mark"),
    "（": ("括号", "bracket"),
    "【": ("方头括号", "square bracket"),
    "〔": ("六角括号", "tortoise-shell bracket"),
    "「": ("直角引号", "corner quotation mark"),
    "『": ("双直角引号", "double corner quotation mark"),
}
_NEXT_PARAGRAPHS = 3


class _Mark(NamedTuple):
    at: int
    mark: str
    paragraph: int


def check(reading: Reading) -> Iterator[Finding]:
    marks = list(_partnered(reading, _lone(reading)))
    while marks:
        lone = marks.pop(0)
        if marks and _of_one_slip(reading, lone, marks[0]):
            other = marks.pop(0)
            yield Finding(
                lone.at, lone.at + 1, _unlike(lone, other), related=(Span(other.at, other.at + 1),)
            )
        else:
            yield Finding(lone.at, lone.at + 1, _without_partner(lone))


def _of_one_slip(reading: Reading, mark: _Mark, after: _Mark) -> bool:
    """Whether two marks of one sentence are meant as a pair, one of them being the wrong one."""
    turned = after.mark in _OPENING if mark.mark in _PAIRS else after.mark == mark.mark
    return turned and after.at < reading.sentence_at(mark.at).end


def _side(mark: _Mark) -> Words:
    """What a mark is called: 左双引号, opening quotation mark."""
    opens = mark.mark in _PAIRS
    zh, en = _NAMES[mark.mark if opens else _OPENING[mark.mark]]
    return Words(("左" if opens else "右") + zh, ("opening " if opens else "closing ") + en)


def _without_partner(mark: _Mark) -> dict[str, str]:
    zh, en = _side(mark)
    other = _side(mark._replace(mark=(_PAIRS | _OPENING)[mark.mark]))
    return {
        "zh": f"{zh}没有与之配对的{other.zh}，请补上或删去",
        "en": f"The {en} has no partner: add the {other.en}, or take this mark away",
    }


def _unlike(mark: _Mark, after: _Mark) -> dict[str, str]:
    first, second = _side(mark), _side(after)
    return {
        "zh": f"{first.zh}后面是{second.zh}，两者不成一对，其一有误",
        "en": f"The {first.en} is followed by the {second.en}: they are no pair, one is wrong",
    }


def _lone(reading: Reading) -> list[_Mark]:
    """All marks without a partner in their paragraph or cell, in order."""
    text, lone, paragraphs = reading.text, list[_Mark](), reading.lines
    opened: dict[str, list[int]] = {}
    current, ends_at = -1, 0

    def close_paragraph() -> None:
        for opening, stack in opened.items():
            lone.extend(_Mark(at, opening, current) for at in stack)
        opened.clear()

    for found in _MARK.finditer(text):
        at = found.start()
        mark = _HALF_WIDTH.get(found.group(), found.group())
        if at >= ends_at:
            close_paragraph()
            while current + 1 < len(paragraphs) and paragraphs[current + 1].start <= at:
                current += 1
            ends_at = paragraphs[current].end
        if mark in _PAIRS:
            opened.setdefault(mark, []).append(at)
        elif stack := opened.get(_OPENING[mark]):
            stack.pop()
        elif not _alone_by_custom(text, at, mark, paragraphs[current].start):
            lone.append(_Mark(at, mark, current))
    close_paragraph()
    return sorted(lone)


def _alone_by_custom(text: str, at: int, mark: str, start: int) -> bool:
    """A closing mark that needs no partner: 1） of a list, an apostrophe."""
    before = text[max(start, at - 4) : at]
    if mark == "）":
        return bool(_LIST_NUMBER.search(before))
    return mark == "’" and (bool(_WORD_END.search(before)) or text[at + 1 : at + 2].isalnum())


def _partnered(reading: Reading, lone: list[_Mark]) -> Iterator[_Mark]:
    """Leave out lone marks that find each other across paragraphs."""
    gone: set[int] = set()
    pending: dict[str, int] = {}
    for at, mark in enumerate(lone):
        if mark.mark in _PAIRS:
            pending[mark.mark] = at
            if _opens_each(reading, mark):
                gone.add(at)
            continue
        opened = pending.pop(_OPENING[mark.mark], at)
        if 0 < mark.paragraph - lone[opened].paragraph <= _NEXT_PARAGRAPHS:
            gone |= {opened, at}
    return (mark for at, mark in enumerate(lone) if at not in gone)


def _opens_each(reading: Reading, mark: _Mark) -> bool:
    """Whether a mark opens its paragraph and the next begins with it too."""
    spans = reading.lines[mark.paragraph : mark.paragraph + 2]
    return (
        len(spans) > 1
        and spans[0].start == mark.at
        and (reading.text[spans[1].start] == reading.text[mark.at])
    )
