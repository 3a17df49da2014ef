"""A level of numbering is skipped: （1） stands directly under 一、.

The level in between is missing, or the number has the wrong form; a list of contents then puts
the point in the wrong place. GB/T 9704—2012 (7.3.3) has the levels 一、 （一） 1. （1）. Where
there are fewer, practice lets one of them be passed over: 1. under 一、 is quiet.

Only numbers at the head of paragraphs count: a row （1）…；（2）… inside a sentence is no level.
Information only where one level is passed over that the same part uses elsewhere.
"""

from collections.abc import Iterator

from kaocheng.checking.findings import Finding, Grade
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading
from kaocheng.text import Span

CODE = "STR001"
NAME = "skipped-level"
GRADE = "warning"
BASIS = "国标"
TRIGGERS = ("、",)

FIRES = (
    "一、主要工作\n«（1）»新建学校12所。\n（2）培训教师300人。\n二、下步打算",
    "一、主要工作\n（一）教育\n1.新建学校12所。\n（二）卫生\n«（1）»新建站点8个。",
    "一、主要工作\n«1.»新建学校12所。\n（一）教育\n1.培训教师300人。\n二、下步打算",
)
QUIET = (
    "一、主要工作\n1.新建学校12所。\n2.培训教师300人。\n二、下步打算",  # two levels
    "一、主要工作\n（一）教育\n1.新建学校12所。\n（1）城区6所。\n（2）乡镇6所。",
    "一、主要工作\n任务有两项：（1）新建学校12所；（2）培训教师300人。",  # inside a sentence
    "（1）新建学校12所。\n（2）培训教师300人。\n一、主要工作",  # nothing above it
    "一、主要工作\n（一）教育\n（1）新建学校12所。\n（2）培训教师300人。",  # no 1. anywhere
)

_NUMBER = pattern(
    r"(?P<chinese>[一二三四五六七八九十]{1,3}、)"
    r"|(?P<section>[（(][一二三四五六七八九十]{1,3}[）)])"
    r"|(?P<item>\d{1,2}[.．](?!\d))"
    r"|(?P<point>[（(]\d{1,2}[）)])"
)
_LEVELS = ("chinese", "section", "item", "point")
_FORMS = ("一、", "（一）", "1.", "（1）")


def check(reading: Reading) -> Iterator[Finding]:
    numbers = list(_numbers(reading))
    under: list[int] = []
    for at, (level, place) in enumerate(numbers):
        while under and under[-1] >= level:
            under.pop()
        if not under and level > 0:
            continue  # nothing above it
        passed = level - under[-1] - 1 if under else 0
        if passed > 0 and _first(numbers, at, under[-1]):
            grade = _grade(numbers, at, under[-1])
            if grade is not None:
                yield _finding(reading, place, level, under[-1], grade)
        under.append(level)


def _numbers(reading: Reading) -> Iterator[tuple[int, Span]]:
    """The level and place of each number at the head of a paragraph."""
    for start, end in reading.paragraphs:
        found = _NUMBER.match(reading.plain, start, end)
        if found is not None and found.lastgroup is not None:
            yield _LEVELS.index(found.lastgroup), Span(*found.span())


def _part(numbers: list[tuple[int, Span]], at: int, upper: int) -> range:
    """The numbers under the one of a level that stands before another."""
    start, end = at, at
    while start > 0 and numbers[start - 1][0] > upper:
        start -= 1
    while end < len(numbers) and numbers[end][0] > upper:
        end += 1
    return range(start, end)


def _first(numbers: list[tuple[int, Span]], at: int, upper: int) -> bool:
    """Whether a number is the first of its row: one finding is enough for a row."""
    before = at - 1
    while before >= 0 and numbers[before][0] > numbers[at][0]:
        before -= 1
    return before < 0 or numbers[before][0] <= upper


def _grade(numbers: list[tuple[int, Span]], at: int, upper: int) -> Grade | None:
    """Two levels passed over are too many; one is, where the level is in use beside it."""
    level = numbers[at][0]
    if level - upper > 2:
        return "warning"
    if any(numbers[other][0] == level - 1 for other in _part(numbers, at, max(0, upper - 1))):
        return "info"
    return None


def _finding(reading: Reading, place: Span, level: int, upper: int, grade: Grade) -> Finding:
    missing = "、".join(f"“{form}”" for form in _FORMS[upper + 1 : level])
    missing_en = " and ".join(_FORMS[upper + 1 : level])
    return Finding(
        *place,
        {
            "zh": f"“{_FORMS[upper]}”之下直接用“{_FORMS[level]}”，跳过了{missing}一级",
            "en": f"{_FORMS[level]} stands directly under {_FORMS[upper]}; {missing_en} is skipped",
        },
        grade=grade,
    )
