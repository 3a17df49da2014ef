"""Two stops stand side by side: 精神状态，，更加扎实, 增长5%。，.

One of them was typed twice or left from an earlier wording; sometimes the words between them
are gone. GB/T 15834—2011 (4.1–4.7) has one mark at a place.

Quiet: the six dots …… and the dash ——, ！！ and ？！ which the standard allows, marks in
brackets or quotations.
"""

import re
from collections.abc import Iterator

from kaocheng.checking.findings import Finding, Repair
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading
from kaocheng.text import Span

CODE = "PUN002"
NAME = "doubled-mark"
GRADE = "warning"
BASIS = "国标"
TRIGGERS = ()

FIRES = (
    "以更好的精神状态«，，»投入工作，办成12件。",
    "增长5%«。，»好于预期。",
    "建成平台12个«、，»招引项目8个。",
    "增长5%«。。»好于预期。",
    "增长5%«； ；»好于预期。",
    "增长5%«,,»好于预期。",
)
QUIET = (
    "建成平台……共12个——全市第一。",
    "真好！！共12个？！",
    "“增长5%。”，他说。",
    "（一）、加强领导，12件。",
    "建成平台12个，\n，招引项目8个。",  # a line break: not side by side
)

_DOUBLED = tuple(
    re.compile(pattern)
    for pattern in (
        *(f"{mark}(?:[ \u3000]?[，。；：、,;])+" for mark in "，。；：、"),
        ",[,，。；、]",
    )
)
_SPACE = pattern(r"[ \u3000]")


def check(reading: Reading) -> Iterator[Finding]:
    text = reading.text
    places = [place for pattern in _DOUBLED for place in pattern.finditer(text)]
    stop = 0
    for found in sorted(places, key=re.Match.start):
        start, end = found.span()
        if start < stop:
            continue  # the end of a longer row
        stop = end
        said = found.group()
        marks = dict.fromkeys(_SPACE.sub("", said))
        yield Finding(
            start,
            end,
            {
                "zh": f"标点“{said}”重复，只应留一个",
                "en": f"The marks “{said}” stand side by side; one is enough",
            },
            repairs=tuple(
                Repair(Span(start, end), mark, {"zh": f"只留“{mark}”", "en": f"“{mark}” kept"})
                for mark in marks
            ),
        )
