"""The years given for a five-year plan are not its own: “十四五”（2020—2024年）.

Every target of the plan is then counted from the wrong year. Judged are years in brackets right
behind the plan's name, and the year said to be the plan's first or last (开局之年, 收官之年). The
years are plan_years.toml.

Quiet: 普法 and other five-year campaigns that count by themselves (“八五”普法). Not assessable:
brackets with more or fewer than five years (“十四五”规划（2021—2035年）), which give the span of a
document and not of the plan.
"""

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

import msgspec

from kaocheng.checking.findings import Finding, NotAssessable, Repair
from kaocheng.checking.text_places import places
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading
from kaocheng.text import Span

CODE = "DAT007"
NAME = "plan-years-mismatch"
GRADE = "error"
BASIS = "实务"
TRIGGERS = ("五”", "五规划", "五时期", "五期间", "五计划")

FIRES = (
    "“十四五”（«2020—2024年»）累计投资3亿元。",
    "“十三五”时期（«2015年至2019年»）新增就业12万人。",
    "«2022年»是“十四五”开局之年，全年投资3亿元。",
    "«2024年»是“十四五”规划收官之年，要办好20件实事。",
)
QUIET = (
    "“十四五”（2021—2025年）累计投资3亿元。",
    "2021年是“十四五”开局之年，全年投资3亿元。",
    "2025年是“十四五”规划收官之年，要办好20件实事。",
    "“十四五”规划（2021—2035年）安排项目12个。",  # the document looks further
    "“八五”普法（2021—2025年）开展活动12场。",
    "2023年是实施“十四五”规划承上启下之年，投资3亿元。",
)

_PLAN = (
    r"(?:“(?P<quoted>十[一二三四五]?|[一二三四五六七八九])五”"
    r"|(?P<bare>十[一二三四五])五(?=规划|时期|期间|计划))"
)
_YEARS = pattern(
    _PLAN + r"(?:规划|计划)?(?:时期|期间)?"
    r"[（(](?:即)?(?P<years>(?P<first>\d{4}) ?年?[—～至到\-]{1,2}(?P<last>\d{4}) ?年?)[）)]"
)
_EDGE = pattern(
    r"(?P<year>\d{4}) ?年，?(?:既?是|作为|为)[^，。；“”\d]{0,10}"
    + _PLAN
    + r"(?:规划|计划|时期)?(?:的)?"
    r"(?P<edge>开局|起步|收官|第一|头一|最后一)(?:之)?年"
)
_LAST = ("收官", "最后一")
_FIVE_YEARS = 4
_FRONT, _BEHIND, _NEAR = 30, 40, 14


class _Plans(msgspec.Struct, forbid_unknown_fields=True):
    years: dict[str, tuple[int, int]]


@cache
def _plans() -> dict[str, tuple[int, int]]:
    data = files("kaocheng.checking").joinpath("plan_years.toml").read_bytes()
    return msgspec.toml.decode(data, type=_Plans).years


def check(reading: Reading) -> Iterator[Finding | NotAssessable]:
    plain = reading.plain
    starts = {mention.start: at for at, mention in enumerate(reading.mentions)}
    for found in _near(plain, _YEARS, "（("):
        first, last = _plans()[found["quoted"] or found["bare"]]
        if (int(found["first"]), int(found["last"])) == (first, last):
            continue
        if int(found["last"]) - int(found["first"]) != _FIVE_YEARS:
            stated = starts.get(found.start("first"))
            if stated is not None:
                yield NotAssessable((stated,), found["years"])
            continue
        yield _finding(reading, found, "years", f"{first}—{last}年", f"{first} to {last}")
    for found in _near(plain, _EDGE, "年"):
        years = _plans()[found["quoted"] or found["bare"]]
        year = years[found["edge"] in _LAST]
        if int(found["year"]) != year:
            yield _finding(reading, found, "year", f"{year}年", f"{year}")


def _near(plain: str, pattern: re.Pattern[str], signs: str) -> Iterator[re.Match[str]]:
    """What a pattern finds around the names of plans that have one of some signs behind them."""
    done = 0
    for at in sorted(places(plain, *TRIGGERS)):
        if set(signs).isdisjoint(plain[at : at + _NEAR]):
            continue
        if found := pattern.search(plain, max(done, at - _FRONT), at + _BEHIND):
            done = found.end()
            yield found


def _finding(reading: Reading, found: re.Match[str], group: str, zh: str, en: str) -> Finding:
    """The finding of years that should be others."""
    start, end = found.span(group)
    if group == "year":
        end = reading.plain.index("年", end) + 1
    said, plan = reading.text[start:end], f"“{found['quoted'] or found['bare']}五”"
    last = group == "year" and found["edge"] in _LAST
    what = "首末年份" if group == "years" else "末年" if last else "首年"
    english = "years are" if group == "years" else f"{'last' if last else 'first'} year is"
    return Finding(
        start,
        end,
        {
            "zh": f"{plan}的{what}应为{zh}，文中写“{said}”",
            "en": f"The {english} {en} for {plan}; the text says {said}",
        },
        repairs=(Repair(Span(start, end), zh, {"zh": "规划期年份", "en": "the plan's own years"}),),
    )
