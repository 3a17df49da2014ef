"""An office is called by a name it no longer had when the report was written: 市国土资源局 in 2024.

Readers look for an office that is not there; lists taken over from an old report are the usual
cause. The names are renamed_offices.toml, with the day by which no office of the name was left.

Quiet: history (原国土资源局, 时任, 更名, 并入, a sentence dated before the change), names of
documents in 《》, reports of before the change, and reports without a date, which cannot be
judged. A hint only: a title may be quoted as it was. Practice, no standard.
"""

import datetime
import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

import msgspec

from kaocheng.checking.findings import Finding
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading

CODE = "NAM005"
NAME = "renamed-office"
GRADE = "info"
BASIS = "实务"
TRIGGERS = (
    "国土", "环境保护", "环保", "农业", "农委", "旅游", "文化", "文广", "卫生", "卫计", "计生",
    "安全生产", "安监", "工商", "质监", "质量技术", "食品药品", "食药", "国税", "地税", "地方税务",
    "法制办", "扶贫", "银监", "保监", "乡村振兴局", "铁道部",
)  # fmt: skip

FIRES = (
    "2024年工作总结\n2024年，市«国土资源局»办结案件12件。",
    "2024年1月10日\n会同市«环保局»、市公安局开展联合执法3次。",
)
QUIET = (
    "2024年工作总结\n2024年，市自然资源局办结案件12件。",
    "2024年工作总结\n2024年，办结原市国土资源局遗留案件12件。",
    "2017年工作总结\n2017年，市国土资源局办结案件12件。",  # it was there
    "2024年工作总结\n2016年，市国土资源局办结案件12件，此后每年不少于10件。",
    "市国土资源局办结案件12件。",  # of which year is not said
    "2024年工作总结\n全市农业局面稳定，文化局势向好，12个县受益。",  # no offices
)

_HISTORY = pattern(
    r"原|前身|时任|曾|更名|改名|改为|改组|组建|并入|合并|撤销|挂牌|划转|整合|《[^》]*$|“[^”]*$"
)
_OWNER = pattern(r"(?:国家|[省市区县州盟旗委乡镇、和]|自治区)$")
_GOES_ON = pattern(r"[面势部限长级]")
_YEAR = pattern(r"((?:19|20)\d\d) ?年")
_TITLE_YEAR = pattern(r"((?:19|20)\d\d) ?年[^，。；\n]{0,24}(?:报告|总结|情况)")
_TITLE = 120


class _Office(msgspec.Struct, forbid_unknown_fields=True):
    names: list[str]
    new: str
    since: datetime.date


class _Offices(msgspec.Struct, forbid_unknown_fields=True):
    office: list[_Office]


@cache
def _offices() -> dict[str, _Office]:
    data = files("kaocheng.checking").joinpath("renamed_offices.toml").read_bytes()
    listed = msgspec.toml.decode(data, type=_Offices).office
    return {name: office for office in listed for name in office.names}


@cache
def _any_office() -> re.Pattern[str]:
    return re.compile("|".join(sorted(_offices(), key=len, reverse=True)))


def check(reading: Reading) -> Iterator[Finding]:
    plain = reading.plain
    title = _TITLE_YEAR.search(plain, 0, _TITLE)
    day = reading.date or (datetime.date(int(title[1]), 12, 31) if title else None)
    if day is None:
        return
    for found in _any_office().finditer(plain):
        office, (at, end) = _offices()[found[0]], found.span()
        if day < office.since or not _is_office(plain, at, end):
            continue
        if not _history(reading, at, end, office.since):
            yield _finding(reading, at, end, office)


def _is_office(plain: str, at: int, end: int) -> bool:
    """Whether the words name an office of a place and do not go on as another word."""
    return bool(_OWNER.search(plain, max(0, at - 3), at)) and not _GOES_ON.match(plain, end)


def _history(reading: Reading, at: int, end: int, since: datetime.date) -> bool:
    """Whether the sentence speaks of a time when the office had its name."""
    sentence = reading.sentence_at(at)
    words = reading.plain[sentence.start : sentence.end]
    front = reading.plain[sentence.start : at]
    years = [int(year) for year in _YEAR.findall(front)]
    return bool(_HISTORY.search(words)) or (bool(years) and years[-1] < since.year)


def _finding(reading: Reading, at: int, end: int, office: _Office) -> Finding:
    said = reading.text[at:end]
    return Finding(
        at,
        end,
        {
            "zh": f"“{said}”自{office.since.year}年起已无此名，其职责现归{office.new}",
            "en": f"No office has been called “{said}” since {office.since}; its work is now that "
            f"of {office.new}",
        },
    )
