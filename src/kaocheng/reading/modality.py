"""Whether a figure is a result, a target, a rule's parameter or a mere description.

The nearest date decides first, then words such as 今年, 去年, 力争, then the part of the report.
"""

import datetime
import re
from typing import Literal

from kaocheng.reading.links import any_of
from kaocheng.reading.measures import claim_words
from kaocheng.reading.mentions import Mention
from kaocheng.reading.tenses import Tenses
from kaocheng.text import Span

Modality = Literal["result", "target", "limit", "background"]

_WORDS = claim_words()
_LIMIT = re.compile(any_of(_WORDS.limit))
_NO_LIMIT = re.compile(any_of(_WORDS.no_limit))
_DESCRIBED = re.compile(any_of(_WORDS.described))
_AHEAD = re.compile(any_of(_WORDS.ahead))
_BEHIND = re.compile(any_of(_WORDS.behind))
_SURELY_AHEAD = re.compile(any_of(_WORDS.surely_ahead))
_CLAUSE_END = re.compile(r"[，。；：！？:;,\n]")
_BY = re.compile(r"(?:提高|增长|上调|增加|下降|降低|减少|下调|上涨)[了约近超过0-9.%和、与]*$")
_LAST_YEAR = re.compile(r"(?<![比较与同])(?:去年|上年)(?!同期|底|末)")
_THIS_YEAR = re.compile(r"今年(?!以来|前|[一二三四五六七八九十0-9]+月|上半年|第)|明年")
_REPORTED = re.compile(r"截至|目前|已|据")
_POPULATION = ("人口", "人民")
_LED_TO = re.compile(f"{any_of(_WORDS.leads)}了?$")
_LIVES = re.compile(r"(?:寿命|年龄)[^，。；]{0,12}$")  # 人均期望寿命达到73岁
_LOOK_BACK = 200
_LIMIT_REACH = 26


def modality(
    plain: str, sentence: Span, mention: Mention, dates: list[Mention], tenses: Tenses,
    year: int | None, day: datetime.date | None, *, grows: bool,
) -> Modality:  # fmt: skip
    """The modality of one mention.

    dates      the dates of its sentence, in order
    year, day  the document's own
    grows      whether the mention is the growth of another
    """
    before = plain[max(sentence.start, mention.start - _LOOK_BACK) : mention.start]
    clause = _CLAUSE_END.split(before)[-1]
    if not grows and _is_limit(mention, clause):
        return "limit"
    if _is_background(plain, mention):
        return "background"
    dated = _dated(plain, mention, dates, before, tenses, year, day)
    if dated is not None:
        return dated
    if not tenses.ahead:
        return "target" if _SURELY_AHEAD.search(clause) else "result"
    if _THIS_YEAR.search(before):
        return "target"
    if _LAST_YEAR.search(before):
        return "result"
    if tenses.at(mention.start) == "plan":
        done = _BEHIND.search(clause) and not _AHEAD.search(before)
        return "result" if done else "target"
    return "target" if _SURELY_AHEAD.search(before) else "result"


def _is_limit(mention: Mention, clause: str) -> bool:
    """贷款额度提高至60万元, 首付比例不低于20%; by how much a standard rose is no limit."""
    if mention.kind not in ("money", "percent", "duration", "multiple"):
        return False
    if mention.kind == "percent" and _BY.search(clause):
        return False
    near = clause[-_LIMIT_REACH:]
    return _LIMIT.search(near) is not None and _NO_LIMIT.search(near) is None


def _is_background(plain: str, mention: Mention) -> bool:
    """投资10亿元的基地, 60周年, 5年的实践, 26兆瓦级风机, 60岁以上."""
    if mention.kind == "age" and not _LIVES.search(
        plain, max(0, mention.start - 20), mention.start
    ):
        return True
    if plain.startswith("周年", mention.end - 2):
        return True
    right = plain[mention.end : mention.end + 8]
    if mention.kind == "duration":
        return right[:1] == "的"
    if mention.kind == "measure" and right[:1] == "级":
        return True
    if mention.kind == "count" and _is_population(plain, mention):
        return True
    bounded = mention.kind == "count" and plain.startswith(("以上", "以下"), mention.end - 2)
    if not bounded and mention.kind not in ("money", "measure"):
        return False
    if _LED_TO.search(plain, max(0, mention.start - 3), mention.start):
        return False  # 取得10亿元的收入
    hedged = mention.bound != "exact" or right[:1] == "的"
    return hedged and _DESCRIBED.match(right) is not None


def _is_population(plain: str, mention: Mention) -> bool:
    """有13亿人口的国家, 六亿人民: the people a text speaks of; 人口达13亿人 states how many."""
    return "亿" in plain[mention.start : mention.end] and (
        plain.startswith(_POPULATION, mention.end - 1)
        or plain.startswith(_POPULATION, mention.end - 2)
    )


def _dated(
    plain: str, mention: Mention, dates: list[Mention], before: str, tenses: Tenses,
    year: int | None, day: datetime.date | None,
) -> Modality | None:  # fmt: skip
    """What the nearest date in front says; a date of comparison (比2022年) says nothing."""
    for date in reversed(dates):
        if date.start > mention.start or year is None or not isinstance(date.high, datetime.date):
            continue
        if plain[date.start - 1 : date.start] in ("比", "较", "与", "同") and date.start:
            continue
        if (day and date.high <= day) or date.high.year < year:
            return "result"
        if date.high.year > year:
            return "target"
        if tenses.ahead:
            return "result" if _REPORTED.search(before) else "target"
        return None
    return None
