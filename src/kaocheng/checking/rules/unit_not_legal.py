"""A figure is given in a unit that is no legal unit of measurement: 亩产1500斤.

Readers of another place or age do not know what it comes to, and official documents are bound to
legal units: 计量法第三条, with the State Council's order of 1984 and GB 3100—1993 (国标). What the
figure comes to in the legal unit is offered. Each unit is reported once, at its first figure.
The units are nonlegal_units.toml.

Quiet: 亩, 度, 英寸 and other custom of a trade (named there); reports of before 1991, when the
change was not over; set phrases (两万五千里长征). Not assessable: what stands in quotation marks.
"""

import datetime
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from importlib.resources import files

import msgspec

from kaocheng.checking.amounts import Style, Words, english_unit, style, written
from kaocheng.checking.findings import Finding, NotAssessable, Repair
from kaocheng.checking.unit_sizes import size_of
from kaocheng.patterns import pattern
from kaocheng.reading.mentions import Mention
from kaocheng.reading.reading import Reading
from kaocheng.text import Span

CODE = "UNT005"
NAME = "unit-not-legal"
GRADE = "info"
BASIS = "国标"
TRIGGERS = ("斤", "担", "吨", "磅", "盎司", "里", "丈", "尺", "浬", "公亩", "市亩", "英亩", "马力")

FIRES = (
    "小麦亩产«1500斤»，比上年增加30斤。",
    "疏浚河道«24华里»，投资3亿元。",
    "购置拖拉机12台，共«960马力»。",
)
QUIET = (
    "小麦亩产750公斤，比上年增加15公斤。",
    "流转土地1500亩，用电3000度。",  # custom
    "建设8英寸晶圆产线2条，进口原油300万桶。",  # the trade's own
    "走好两万五千里长征路，建成纪念馆1座。",
    "1986年政府工作报告\n小麦亩产1500斤。",  # before the change was over
    "“亩产1500斤”的目标，写进3份合同。",
)

_PHRASE = pattern(r"长征|长城|路云|江山|画廊|海疆|边疆|征程")
_OPEN_QUOTE = pattern(r"[“《][^”》。]*$")
_REACH = 30
_SCALE = pattern(r"[余多几]?[十百千万亿]*[余多几]?")
_TITLE_YEAR = pattern(r"((?:19|20)\d\d) ?年[^，。；\n]{0,24}(?:报告|总结)")
_HEAD = 60


class _Units(msgspec.Struct, forbid_unknown_fields=True):
    until: datetime.date
    legal: dict[str, str]


@cache
def _units() -> _Units:
    data = files("kaocheng.checking").joinpath("nonlegal_units.toml").read_bytes()
    return msgspec.toml.decode(data, type=_Units)


def check(reading: Reading) -> Iterator[Finding | NotAssessable]:
    plain = reading.plain
    if _before_the_change(reading):
        return
    used: dict[str, list[int]] = {}
    for at, mention in enumerate(reading.mentions):
        if mention.kind != "measure" or mention.unit not in _units().legal:
            continue
        if _PHRASE.match(plain, mention.end) or "/" in plain[mention.end : mention.end + 1]:
            continue
        if _OPEN_QUOTE.search(plain, max(0, mention.start - _REACH), mention.start):
            yield NotAssessable((at,), "“”")
            continue
        used.setdefault(mention.unit, []).append(at)
    for places in used.values():
        yield _finding(reading, places)


def _before_the_change(reading: Reading) -> bool:
    """Whether the report is of the years in which both kinds of units were in use."""
    day = reading.date
    year = _TITLE_YEAR.search(reading.plain, 0, _HEAD)
    dated = datetime.date(int(year[1]), 1, 1) if year else day
    return dated is not None and dated <= _units().until


def _finding(reading: Reading, places: list[int]) -> Finding:
    """The finding of one unit: on the first figure in it, with the others as related."""
    at, others = places[0], places[1:]
    mention = reading.mentions[at]
    said, legal = reading.words(at), _units().legal[mention.unit]
    comes_to = _converted(reading, at, mention, legal)
    zh = f"，折合{comes_to.zh}" if comes_to else f"，宜用“{legal}”"
    en = f"it comes to {comes_to.en}" if comes_to else f"write it in {legal}"
    if others:
        zh += f"；全文另有{len(others)}处"
        en += f"; {len(others)} more in the text"
    why = {"zh": "换算为法定计量单位", "en": "converted to the legal unit"}
    return Finding(
        mention.start,
        mention.end,
        {
            "zh": f"“{said}”的单位“{mention.unit}”不是法定计量单位{zh}",
            "en": f"“{said}” is not given in a legal unit of measurement; {en}",
        },
        related=tuple(
            Span(reading.mentions[other].start, reading.mentions[other].end) for other in others
        ),
        repairs=(Repair(Span(mention.start, mention.end), comes_to.zh, why),) if comes_to else (),
    )


def _converted(reading: Reading, at: int, mention: Mention, legal: str) -> Words | None:
    """The figure in the legal unit, in the scale it is written in; None if it has no one value."""
    own, other = size_of(mention), size_of(msgspec.structs.replace(mention, unit=legal))
    low = mention.low
    if own is None or other is None or not isinstance(low, Decimal) or low != mention.high:
        return None
    if mention.bound != "exact":
        return None
    like = style(mention, reading.words(at))
    scale = _SCALE.match(like.suffix)
    assert scale is not None  # it can match nothing
    english = english_unit(mention.kind, legal)
    return written(
        low * own.base / other.base, Style(like.factor, scale.group() + legal, like.places, english)
    )
