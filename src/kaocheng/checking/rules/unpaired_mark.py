"""A bracket, quotation mark or title mark has no partner: 举办“数字农业论坛，参会300人.

Without the second mark nobody can tell where the quotation or the title ends, and a figure
may belong inside or outside it. GB/T 15834—2011 has these marks in pairs (4.8 quotation marks,
4.9 brackets, 4.15 book-title marks).

Looked at paragraph by paragraph, one that a newspaper column broke being one. Quiet: numbers of
a list such as 1） and （1), an apostrophe, a ‘ inside a “, a quotation over several paragraphs
that opens each and closes the last, and a mark whose partner stands alone in one of the next
three paragraphs.
"""

from collections.abc import Iterator
from typing import NamedTuple

from kaocheng.checking.findings import Finding
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading

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
    for lone in _partnered(reading, _lone(reading)):
        opens = lone.mark in _PAIRS
        zh, en = _NAMES[lone.mark if opens else _OPENING[lone.mark]]
        yield Finding(
            lone.at,
            lone.at + 1,
            {
                "zh": f"{'左' if opens else '右'}{zh}没有与之配对的{'右' if opens else '左'}{zh}",
                "en": f"The {'opening' if opens else 'closing'} {en} has no partner",
            },
        )


def _lone(reading: Reading) -> list[_Mark]:
    """All marks without a partner in their paragraph, in order."""
    text, lone, paragraphs = reading.text, list[_Mark](), reading.paragraphs
    stacks: dict[str, list[int]] = {opening: [] for opening in _PAIRS}
    current, ends_at = -1, 0

    def close_paragraph() -> None:
        for opening, stack in stacks.items():
            lone.extend(_Mark(at, opening, current) for at in stack)
            stack.clear()

    for found in _MARK.finditer(text):
        at = found.start()
        mark = _HALF_WIDTH.get(found.group(), found.group())
        if at >= ends_at:
            close_paragraph()
            while current + 1 < len(paragraphs) and paragraphs[current + 1].start <= at:
                current += 1
            ends_at = paragraphs[current].end
        if mark in _PAIRS:
            stacks[mark].append(at)
        elif stack := stacks[_OPENING[mark]]:
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
    spans = reading.paragraphs[mark.paragraph : mark.paragraph + 2]
    return (
        len(spans) > 1
        and spans[0].start == mark.at
        and (reading.text[spans[1].start] == reading.text[mark.at])
    )
