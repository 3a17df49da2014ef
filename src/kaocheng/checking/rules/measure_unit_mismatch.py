"""A measure is counted in a unit it cannot have: 完成投资320万人.

Words or a figure were left out, or the unit is the one of the figure beside it.

Judged where the measure stands right before the figure and is one of those in measure_units.toml.
Money, physical units and people are judged; other counts are of what the measure goes to
(完成投资12个项目). Quiet: a noun behind the figure, which the figure then counts
(完成投资320户企业的项目). Practice of statistics, no standard.
"""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

import msgspec

from kaocheng.checking.findings import Finding
from kaocheng.patterns import pattern
from kaocheng.reading.mentions import Mention
from kaocheng.reading.reading import Reading

CODE = "UNT004"
NAME = "measure-unit-mismatch"
GRADE = "warning"
BASIS = "实务"
TRIGGERS = (
    "投资",
    "资金",
    "收入",
    "支出",
    "值",
    "额",
    "就业",
    "人口",
    "面积",
    "里程",
    "产量",
    "电量",
    "装机",
)

FIRES = (
    "全年完成投资«320万人»，增长5%。",
    "带动就业«3.2亿元»。",
    "小麦播种面积达到«320万吨»，总产130万吨。",
    "高速公路通车里程«3200亿元»，居全省前列。",
)
QUIET = (
    "带动就业320万人。",
    "完成投资3.2亿元，带动就业320人。",
    "小麦播种面积达到320万亩，增长5%。",
    "全年完成投资12个项目，增长5%。",  # what the investment went to
    "完成投资320户企业的技改项目。",
    "用电量320亿千瓦时，发电装机容量3200万千瓦。",
)

_KINDS = frozenset(("money", "measure", "count"))
_REACHED = pattern(
    r"(?:已|共|累计|总计|约|近|超|超过|突破|达|达到|为|是|增至|增加到|新增|增加|净增|完成|[了：:])*$"
)
_NO_NOUN = pattern(r"[，。；、）)\n]|$")
_FRONT = 22


class _Family(msgspec.Struct, forbid_unknown_fields=True):
    measures: list[str]
    units: list[str]


class _People(msgspec.Struct, forbid_unknown_fields=True):
    units: frozenset[str]


class _Units(msgspec.Struct, forbid_unknown_fields=True):
    family: list[_Family]
    people: _People


@cache
def _units() -> _Units:
    data = files("kaocheng.checking").joinpath("measure_units.toml").read_bytes()
    return msgspec.toml.decode(data, type=_Units)


@cache
def _endings() -> dict[str, list[tuple[str, list[str]]]]:
    """The measures by their last two characters, each with what fits it."""
    found: dict[str, list[tuple[str, list[str]]]] = {}
    for family in _units().family:
        for measure in family.measures:
            found.setdefault(measure[-2:], []).append((measure, family.units))
    return found


def check(reading: Reading) -> Iterator[Finding]:
    plain, endings, people = reading.plain, _endings(), _units().people.units
    for at, mention in enumerate(reading.mentions):
        if mention.kind not in _KINDS or (mention.kind == "count" and mention.unit not in people):
            continue
        front = plain[max(0, mention.start - _FRONT) : mention.start]
        name = _REACHED.sub("", front)
        for measure, units in endings.get(name[-2:], ()):
            if name.endswith(measure):
                if not _fits(mention, units) and _NO_NOUN.match(plain, mention.end):
                    yield _finding(reading, at, mention, measure, units)
                break


def _fits(mention: Mention, units: list[str]) -> bool:
    return mention.kind in units or mention.unit in units


def _finding(
    reading: Reading, at: int, mention: Mention, measure: str, units: list[str]
) -> Finding:
    said = reading.words(at)
    fitting = "元" if "money" in units else units[0]
    return Finding(
        mention.start,
        mention.end,
        {
            "zh": f"“{measure}”以“{fitting}”一类单位计，文中为{said}",
            "en": f"“{measure}” is counted in units such as {fitting}; the text says {said}",
        },
    )
