"""A heading or item number is skipped or repeated: 一、二、四、.

Whoever cites the fourth item finds the third; often a paragraph was lost with the number. The
levels 一、 （一） 1. （1） are those of GB/T 9704—2012 (7.3.3).

Quiet: a list that begins anew, one that goes on from another page (上接9版) and so begins at any
number, references, and a number that does stand in between, though its paragraph has another
form (a heading run into its text).
"""

from collections.abc import Iterator
from typing import NamedTuple

from kaocheng.checking.findings import Finding
from kaocheng.patterns import pattern
from kaocheng.reading.numerals import NumeralError, parse_numeral
from kaocheng.reading.reading import Reading
from kaocheng.text import Span

CODE = "STR002"
NAME = "numbering-gap"
GRADE = "error"
BASIS = "国标"
TRIGGERS = ()

FIRES = (
    "一、市教育局\n1.新建学校12所。\n二、市民政局\n1.新建站点8个。\n«四»、市财政局\n1.下达资金3亿元。",
    "一、市教育局\n1.新建学校12所。\n«3».培训教师300人。\n二、市民政局\n1.新建站点8个。",
    "一、市教育局\n1.新建学校12所。\n2.培训教师300人。\n«2».资助学生80人。\n二、市民政局\n1.新建站点8个。",
    "全年工作：（一）新建学校12所。（二）培训教师300人。（«四»）资助学生80人。",
    "一、教育，新建学校12所。二、卫生，新建站点8个。«四»、交通，修路20公里。",
    "1.新建学校12所。\n2.培训教师300人。\n«4».资助学生80人。",
    "1.新建学校12所。\n«3».培训教师300人。\n3.资助学生80人。\n4.帮扶5户。",
    "六十七、教育\n修路2公里。\n六十八、卫生\n建站8个。\n«六十八»、交通\n下达3亿元。\n七十、民政\n帮扶5户。",
)
QUIET = (
    "一、投资\n投资3.5亿元。\n3.5亿元到位。\n二、招商\n招引项目8个。\n1.项目一。\n2.项目二。\n3.60个项目落地。",
    "1.新建学校12所。\n2.培训教师300人，其中：一、二、三类各100人。\n3.资助学生80人。",
    "一、市教育局\n1.新建学校12所。\n2.培训教师300人。\n二、市民政局\n1.新建站点8个。",
    "六十五、市教育局\n4.新建学校12所。\n5.培训教师300人。\n六十六、市民政局\n1.新建站点8个。",
    "全年工作：（一）新建学校12所。（二）培训教师300人。",
    "一、全年\n修路20公里。\n二、措施\n一、增加投入，下达3亿元。\n二、加强管理。\n三、计划\n修路8公里。",
    "见附件（二）和附件（四），共12页。",  # references
    "一、教育\n新建学校12所。\n二、民政，卫生，体育，新建站点8个，培训教师300人，资助学生80人，帮扶5户。\n"
    "三、财政\n下达资金3亿元。",
)

_CHINESE = "一二三四五六七八九十百"
_NUMBER = pattern(
    rf"(?P<chinese>[{_CHINESE}]{{1,5}})、"
    rf"|[（(](?P<section>[{_CHINESE}]{{1,4}})[）)]"
    r"|(?P<item>\d{1,2})[.．、]"
    r"|[（(](?P<point>\d{1,2})[）)]"
)
_LEVELS = ("chinese", "section", "item", "point")
_DEEPEST = 8
_INLINE = pattern(r"[。；：:！？][ \n]?(?=[（(一二三四五六七八九十\d])")
_ELSEWHERE = pattern(
    rf"[\s。；：](?:(\d{{1,3}})[.、．]|([{_CHINESE}]{{1,3}})、)|"
    rf"[（(](\d{{1,3}}|[{_CHINESE}]{{1,3}})[）)]"
)


class _Numbered(NamedTuple):
    number: int
    place: Span


def check(reading: Reading) -> Iterator[Finding]:
    lists: dict[str, list[_Numbered]] = {level: [] for level in _LEVELS}
    for level, numbered, glued in _numbers(reading):
        open_ = lists[level]
        number = numbered.number
        goes_on = any(last.number + 1 == number for last in open_)
        if glued and not goes_on:
            continue  # 3.5亿元 begins a paragraph; 3.60个 under item 2 is item 3
        if goes_on:
            while open_[-1].number + 1 != number:
                open_.pop()
        elif open_ and number != 1:
            before = open_[-1]
            yield from _judge(reading, before, numbered)
            # whichever of the two numbers was the slip, the list may go on from the other
            open_[-1:] = [numbered, _Numbered(before.number + 1, numbered.place)]
            continue
        if open_ and number != 1:
            open_[-1] = numbered
        else:
            open_.append(numbered)
            del open_[:-_DEEPEST]
        for lower in _LEVELS[_LEVELS.index(level) + 1 :]:
            lists[lower].clear()


def _numbers(reading: Reading) -> Iterator[tuple[str, _Numbered, bool]]:
    """Numbers of headings and items, at the head of paragraphs and behind a stop in them."""
    plain = reading.plain
    heads = [paragraph.start for paragraph in reading.paragraphs]
    inline = [stop.end() for stop in _INLINE.finditer(plain)]
    for at in sorted({*heads, *inline}):
        found = _NUMBER.match(plain, at)
        if found is None or found.lastgroup is None:
            continue
        level = found.lastgroup
        glued = level == "item" and plain[found.end() : found.end() + 1].isdecimal()
        try:
            number = int(parse_numeral(found[level]).value)
        except NumeralError:
            continue
        yield level, _Numbered(number, Span(*found.span(level))), glued


def _judge(reading: Reading, before: _Numbered, after: _Numbered) -> Iterator[Finding]:
    """A number that goes on with no list of its level must not repeat or pass over one."""
    number, (start, end) = after
    if number < before.number or _stands(
        reading.plain, before.place.end, start, before.number, number
    ):
        return
    said, last = reading.text[start:end], reading.text[slice(*before.place)]
    if number == before.number:
        message = {
            "zh": f"序号“{said}”重复，应为第{number + 1}项",
            "en": f"The number {said} is used twice; {number + 1} is expected",
        }
    else:
        first, final = before.number + 1, number - 1
        if first < final:
            zh, en = f"{first}至{final}", f"{first} to {final} are"
        else:
            zh, en = f"{first}", f"{first} is"
        message = {
            "zh": f"序号“{last}”之后是“{said}”，缺第{zh}项",
            "en": f"{said} follows {last}; number {en} missing",
        }
    yield Finding(start, end, message, related=(before.place,))


def _stands(plain: str, start: int, end: int, before: int, after: int) -> bool:
    """Whether a number that seems missing stands between two others as a heading or item."""
    return any(
        before < int(parse_numeral(next(filter(None, found.groups()))).value) < after
        for found in _ELSEWHERE.finditer(plain, start, end)
    )
