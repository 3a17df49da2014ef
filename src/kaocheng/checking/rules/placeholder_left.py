"""A placeholder was never filled in: 完成投资××亿元, （数据待补）.

The page says nothing where it should say how much. The forms are in placeholders.toml. Where
signs stand for a figure, or a note says something is to come, it cannot be otherwise: error.
Practice, no standard.

Quiet: names in quotation or title marks (“××杯”), Latin letters in a longer word (XXL), signs
that stand for a person's or a place's name (王××, ××村): those may be withheld on purpose.
"""

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

import msgspec

from kaocheng.checking.findings import Finding
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading

CODE = "TYP004"
NAME = "placeholder-left"
GRADE = "error"
BASIS = "实务"
TRIGGERS = ()

FIRES = (
    "完成投资«××»亿元，增长5%。",
    "20«XX»年建成园区12个。",
    "办理案件«XXX»件，结案12件。",
    "增长«xx.x»%，惠及12户。",
    "投资«____»万元，建成12个。",
    "培训学员300人«（数据待补）»。",
    "检查企业«TODO»家，整改12家。",
)
QUIET = (
    "举办“××杯”比赛12场，××村受益30户，王××获奖1次。",
    "采购XXL号服装12套。",
    "补齐短板，待补课程12门，待定项目3个。",
    "展出《××年》12部。",
    "名单见附件（略），共12人。",
)


class _Placeholders(msgspec.Struct, forbid_unknown_fields=True):
    signs: str
    units: str
    notes: list[str]


@cache
def _placeholders() -> _Placeholders:
    data = files("kaocheng.checking").joinpath("placeholders.toml").read_bytes()
    return msgspec.toml.decode(data, type=_Placeholders)


@cache
def _figures() -> dict[str, re.Pattern[str]]:
    """What begins with each sign: a text is searched only for signs it has."""
    data = _placeholders()
    signs = re.escape(data.signs)
    rest = (
        rf"(?<![A-Za-z{signs}].)[{signs}]+(?:\.[{signs}]+)?"
        rf"(?=\s?(?:{data.units}))(?!\s?年[^，。；]{{0,6}}》)"
    )
    return {sign: re.compile(re.escape(sign) + rest) for sign in data.signs}


@cache
def _notes() -> re.Pattern[str]:
    return re.compile("|".join(_placeholders().notes))


_HINTS = tuple(
    re.compile(hint)
    for hint in (
        "TODO",
        "TBD",
        "FIXME",
        "暂缺",
        "空缺",
        "待(?=[补填核定确完更])",
        "请(?=[输在补填])",
        "此处",
    )
)
_BEFORE, _AFTER = 6, 12
_QUOTED = pattern(r"[“《「『‘][^”》」』’\n]{0,20}$")
_LONGEST_QUOTED = 21


def check(reading: Reading) -> Iterator[Finding]:
    text = reading.text
    for sign, figure in _figures().items():
        if sign not in text:
            continue
        for found in figure.finditer(text):
            if not _QUOTED.search(text, max(0, found.start() - _LONGEST_QUOTED), found.start()):
                yield _finding(found)
    stop = 0
    for hint in (place for word in _HINTS for place in word.finditer(text)):
        note = _notes().search(text, max(stop, hint.start() - _BEFORE), hint.end() + _AFTER)
        if note is not None and note.start() <= hint.start() < note.end():
            stop = note.end()
            yield _finding(note)


def _finding(found: re.Match[str]) -> Finding:
    return Finding(
        *found.span(),
        {
            "zh": f"“{found.group()}”是待填内容，尚未填写",
            "en": f"“{found.group()}” is a placeholder that was not filled in",
        },
    )
