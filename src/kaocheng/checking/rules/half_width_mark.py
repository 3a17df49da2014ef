"""A half-width mark stands in Chinese text: 增长5%,好于预期.

In print it is too narrow and sits at the wrong height, and a search for the sentence misses it.
GB/T 15834—2011 (4.1–4.9, 5.1) has the marks in full width. The marks are in half_width.toml.

Quiet: numbers (1,234 and 10:30), ratios, addresses of pages, Latin words and formulas, brackets
round them, numbers of a list such as 1). A document that has them throughout is told once.
"""

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

import msgspec

from kaocheng.checking.findings import Finding, Repair
from kaocheng.checking.habits import once
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading
from kaocheng.text import Span

CODE = "PUN001"
NAME = "half-width-mark"
GRADE = "info"
BASIS = "国标"
TRIGGERS = (",", ";", ":", "?", "!", "(", ")", ".")

FIRES = (
    "增长5%«,»好于预期。",
    "重点任务«:»扩大投资12亿元«;»招引项目。",
    "市直部门«(»单位«)»共12家。",
    "全年建成12个项目«.»\n明年再建8个。",
    "增长5%«,»好于预期,企业12家,项目8个,投资3亿元。",  # a habit
)
QUIET = (
    "增长5%，好于预期。",
    "补助1,234万元，比例为3:1，10:30开会。",
    "网址http://www.example.cn,公开12条。",
    "平台(APP)用户12万户，卡尔.林奈命名植物12种。",
    "1)建设平台12个；2)招引项目。",
    "“Hello, world”课程12节。",
)


class _HalfWidth(msgspec.Struct, forbid_unknown_fields=True):
    marks: dict[str, str]


@cache
def _marks() -> dict[str, str]:
    data = files("kaocheng.checking").joinpath("half_width.toml").read_bytes()
    return msgspec.toml.decode(data, type=_HalfWidth).marks


_IN_CHINESE = {
    mark: pattern(
        f"{re.escape(mark)}(?:(?<=[一-鿿”》）%‰％]{re.escape(mark)})(?= ?[一-鿿“《（])"
        f"|(?<=[0-9]{re.escape(mark)})(?=[一-鿿])"
        f"|(?<=[一-鿿]{re.escape(mark)})(?= ?(?:[0-9]|\\n|$)))"
    )
    for mark in ",;:?!"
}
_IN_CHINESE |= {
    ".": pattern(r"\.(?<=[一-鿿”》）]\.)(?=[ \u3000]*(?:\n|$))"),
    "(": pattern(r"\((?=[^()\n]{0,60}[一-鿿][^()\n]{0,60}\))"),
    ")": pattern(r"\)"),
}
_OPENED = pattern(r"\([^()\n]{0,60}[一-鿿][^()\n]{0,60}\)")
_LONGEST_BRACKET = 124
_ADDRESS = pattern(r"(?:://|www\.|@)[^\s一-鿿]*$")
_BEFORE = 60


def check(reading: Reading) -> Iterator[Finding]:
    yield from once(
        list(_slips(reading)),
        "全文中文间有{}处半角标点，应统一为全角",
        "Half-width marks stand in Chinese text in {} places; the full-width ones belong there",
    )


def _slips(reading: Reading) -> Iterator[Finding]:
    text = reading.text
    places = [place for mark in _IN_CHINESE.values() for place in mark.finditer(text)]
    for found in sorted(places, key=re.Match.start):
        start, end = found.span()
        mark = found.group()
        if mark == ")" and not _closes(text, start):
            continue
        if _ADDRESS.search(text, max(0, start - _BEFORE), start):
            continue
        wide = _marks()[mark]
        yield Finding(
            start,
            end,
            {
                "zh": f"中文里用了半角标点“{mark}”，应为“{wide}”",
                "en": f"Half-width “{mark}” in Chinese text; “{wide}” belongs there",
            },
            repairs=(Repair(Span(start, end), wide, {"zh": "改为全角", "en": "full width"}),),
        )


def _closes(text: str, at: int) -> bool:
    """Whether a bracket closes one with Chinese words in it."""
    opened = text.rfind("(", max(0, at - _LONGEST_BRACKET), at)
    return opened >= 0 and _OPENED.fullmatch(text, opened, at + 1) is not None
