"""One office is written in two ways: 市乡村振兴局, and once 市乡村振新局.

A character was mistyped in a name that no spelling list has.

Compared are the four characters before 局, 厅, 中心, 医院 and the like, where none of them is of a
place or joins words: four that stand once and differ in one, not the first, from four that stand
three times or more. Quiet: characters that tell offices apart (numbers, directions); a character
that makes a word of the report with its neighbour (数字 beside 数据), which names another office.
Practice, no standard. A warning: there may be two offices.
"""

from collections import Counter
from collections.abc import Iterator

from kaocheng.checking.findings import Finding, Repair
from kaocheng.checking.text_places import places
from kaocheng.reading.reading import Reading
from kaocheng.text import Span

CODE = "NAM001"
NAME = "office-name-variant"
GRADE = "warning"
BASIS = "实务"
TRIGGERS = ("局", "委员会", "办公室", "厅", "中心", "院", "馆", "集团")

_OFFICES = "市乡村振兴局牵头推进，市乡村振兴局调度3次，市乡村振兴局验收。"

FIRES = (
    f"{_OFFICES}\n市乡村«振新局»办结事项12件。",
    "市公共资源交易中心进场项目120个，公共资源交易中心优化流程，资源交易中心便民。\n"
    "公共资源«交异中心»服务企业30家。",
)
QUIET = (
    f"{_OFFICES}\n市乡村振兴局办结事项12件。",
    "市第一人民医院接诊3万人次，第一人民医院扩建，第一人民医院达标。\n第二人民医院接诊2万人次。",
    "市大数据服务中心受理3万件，大数据服务中心、大数据服务中心并网。数字经济增长5%。\n"
    "大数字服务中心受理12件。",  # 数字 is a word of the report
    "市乡村振兴局和市乡村振新局各办结事项12件。",  # as often
)

_ENDINGS = (
    "局", "委员会", "办公室", "厅", "中心", "研究院", "医院", "学院", "法院", "检察院", "博物馆",
    "图书馆", "档案馆", "集团",
)  # fmt: skip
_CORE = 4
_NOT_INSIDE = frozenset("省市区县州盟旗镇的和与及、，。；：“”《》（）由在向被是有各该本某等")
_TELLS_APART = frozenset("一二三四五六七八九十百千第东西南北中上下前后内外大小甲乙丙丁男女")
_LEAST = 3


def check(reading: Reading) -> Iterator[Finding]:
    plain = reading.plain
    cores: Counter[str] = Counter()
    last: dict[str, Span] = {}
    for ending in _ENDINGS:
        for at in places(plain, ending):
            core = plain[max(0, at - _CORE) : at]
            if len(core) == _CORE and core.isalpha() and _NOT_INSIDE.isdisjoint(core):
                cores[core + ending] += 1
                last[core + ending] = Span(at - _CORE, at + len(ending))
    if max(cores.values(), default=0) < _LEAST:
        return
    alike: dict[tuple[int, str], list[str]] = {}
    for core in cores:
        for at in range(1, _CORE):
            alike.setdefault((at, core[:at] + core[at + 1 :]), []).append(core)
    for (at, _), names in alike.items():
        often = [core for core in names if cores[core] >= _LEAST]
        once = [core for core in names if cores[core] == 1]
        for right in often[:1]:
            for other in once:
                if _slipped(plain, right, other, at):
                    yield _finding(reading, last[other], right, at, cores[right])


def _slipped(plain: str, right: str, other: str, at: int) -> bool:
    """Whether the character two names differ in tells no offices apart and makes no word with a
    neighbour that stands elsewhere too."""
    return _TELLS_APART.isdisjoint((right[at], other[at])) and all(
        plain.count(other[start : start + 2]) == 1 for start in (at - 1, at)
    )


def _finding(reading: Reading, place: Span, right: str, at: int, count: int) -> Finding:
    shown = Span(place.start + min(at, _CORE - 2), place.end)
    said = reading.text[slice(*shown)]
    meant = right[min(at, _CORE - 2) :]
    return Finding(
        shown.start,
        shown.end,
        {
            "zh": f"“{said}”只此一处，文中另有{count}处写作“{meant}”",
            "en": f"“{said}” stands only here; “{meant}” stands {count} times in the text",
        },
        repairs=(
            Repair(shown, meant, {"zh": "与文中其他处一致", "en": "as elsewhere in the text"}),
        ),
    )
