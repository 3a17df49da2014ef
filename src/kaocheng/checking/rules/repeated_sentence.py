"""A sentence stands twice, or twice but for a figure: the same words in two places.

A paragraph was pasted a second time, or written from the other and only partly brought up to
date. Whoever finds it doubts the rest.

Two sentences are compared by the characters they begin and end with, figures aside, so the time
is linear in the length. Reported is the later one, if the two differ in one character of eight
at the most and in one figure. Quiet: sentences shorter than 24 characters; a text in quotation
marks (a policy quoted twice); sentences alike but with figures of their own, as of two counties.
Practice, no standard.
"""

import re
from collections.abc import Iterator

from kaocheng.checking.findings import Finding
from kaocheng.checking.text_places import common_start
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading
from kaocheng.text import Span

CODE = "DUP003"
NAME = "repeated-sentence"
GRADE = "warning"
BASIS = "实务"
TRIGGERS = ()

FIRES = (
    "深入推进营商环境改革，梳理高频事项120项，建成一窗受理大厅6处。\n全年任务完成。"
    "«深入推进营商环境改革，梳理高频事项120项，建成一窗受理大厅6处。»",
    "深入推进营商环境改革，梳理高频事项120项，建成一窗受理大厅6处。\n"
    "«深入推进营商环境改革，梳理高频事项122项，建成一窗受理大厅6处。»",
    "深入推进营商环境改革，梳理高频事项120项，建成了一窗受理大厅6处，群众好评如潮。\n"
    "«深入推进营商环境改革，梳理高频事项120项，建成一窗受理大厅6处，群众好评如潮。»",
)
QUIET = (
    "深入推进营商环境改革，梳理高频事项120项。\n持续优化政务服务，建成一窗受理大厅6处。",
    "全年完成投资3亿元。\n全年完成投资3亿元。",  # short
    "“深入推进营商环境改革，梳理高频事项120项，建成一窗受理大厅。”\n"
    "“深入推进营商环境改革，梳理高频事项120项，建成一窗受理大厅。”",
    "甲县整治河道12公里、清理垃圾300吨、栽植苗木1200株，投资3亿元。\n"
    "乙县整治河道26公里、清理垃圾460吨、栽植苗木3500株，投资5亿元。",  # each its own figures
)

_SHORTEST = 24
_EDGE = 8
_MARKS = "。！？；，\n”’》」）) "
_FIGURE = pattern(r"\d+(?:\.\d+)?")
_NO_WORDS = pattern(r"[^一-鿿0-9A-Za-z.]+")
_QUOTED = pattern(r"[“《「].*[”》」][。！？；]?", re.DOTALL)
_MOST_CHANGED = 8
"""One character in so many may differ."""


def check(reading: Reading) -> Iterator[Finding]:
    plain = reading.plain
    begun: dict[str, Span] = {}
    ended: dict[str, Span] = {}
    for span in reading.sentences:
        start, end = span
        if end - start < _SHORTEST:
            continue
        first = plain[start : start + _EDGE]
        last = plain[end - _EDGE - 1 : end].rstrip(_MARKS)
        alike, alike_at_end = begun.setdefault(first, span), ended.setdefault(last, span)
        if alike is span and alike_at_end is span:
            continue
        for other in dict.fromkeys((alike, alike_at_end)):
            if other is not span and _same(plain[slice(*other)], plain[start:end]):
                yield _finding(reading, other, span)
                break


def _same(one: str, other: str) -> bool:
    """Whether two sentences differ in next to nothing, and in one figure at the most."""
    if _QUOTED.fullmatch(one.strip()) or _QUOTED.fullmatch(other.strip()):
        return False
    one, other = _NO_WORDS.sub("", one), _NO_WORDS.sub("", other)
    longest = max(len(one), len(other))
    if min(len(one), len(other)) < _SHORTEST - 4:
        return False
    figures = _FIGURE.findall(one), _FIGURE.findall(other)
    if len(figures[0]) != len(figures[1]):
        return False
    if sum(a != b for a, b in zip(*figures, strict=True)) > 1:
        return False
    common = common_start(one, other)
    rest = longest - common - common_start(one[common:][::-1], other[common:][::-1])
    return rest * _MOST_CHANGED <= longest


def _finding(reading: Reading, earlier: Span, here: Span) -> Finding:
    said = reading.text[slice(*earlier)].strip()
    same = said == reading.text[slice(*here)].strip()
    shown = said if len(said) <= _SHOWN else said[:_SHOWN] + "……"
    start = here.start + len(reading.text[slice(*here)]) - len(reading.text[slice(*here)].lstrip())
    return Finding(
        start,
        here.end,
        {
            "zh": f"与前文“{shown}”{'重复' if same else '几乎相同'}",
            "en": f"{'The same as' if same else 'Nearly the same as'} “{shown}” before",
        },
        related=(earlier,),
    )


_SHOWN = 20
