"""One thing is done for the first time and for years on end in the same report: 首次…, 连续多年….

首次承担省级试验站任务 and 连续多年承担省级试验站任务 cannot both be: one of them is another
thing, another level, or last year's sentence left standing.

The same thing is six characters or more that both have, behind 首次 and behind 连续…年. Quiet:
a first time that is dated before the report's year (2018年首次…，此后连续五年…), a bar that was
passed (首次突破…), 首个 and 首家, streaks of records. Practice, no standard.
"""

import datetime
import re
from collections.abc import Iterator

from kaocheng.checking.findings import Finding
from kaocheng.checking.headlines import mentions_in
from kaocheng.checking.wording import shared
from kaocheng.reading.outline import year_of
from kaocheng.reading.reading import Reading
from kaocheng.reading.superlatives import Superlative
from kaocheng.text import Span

CODE = "SUP001"
NAME = "first-time-and-streak"
GRADE = "warning"
BASIS = "实务"
TRIGGERS = ("首次",)

FIRES = (
    "«首次»争取省级产业技术体系综合试验站3个；连续多年承担省级产业技术体系综合试验站任务。",
    "«首次»获得全省科技进步一等奖，人才队伍壮大。连续3年获得全省科技进步一等奖。",
)
QUIET = (
    "首次获得全省科技进步一等奖，连续3年获得全省种业创新奖。",  # two prizes
    "2018年首次获得全省科技进步一等奖，此后连续5年获得全省科技进步一等奖。",
    "首次突破地区生产总值万亿元大关，连续3年地区生产总值万亿元大关内增长。",  # a bar passed
    "连续3年获得全省科技进步一等奖。",
)

_SAME = 6
_REACH = 40
_CLAUSE_END = re.compile(r"[，。；：！？\n]")
_CLAUSE_START = re.compile(r".*[，。；：！？\n]", re.DOTALL)
_BAR = re.compile(
    r"[^，。；]{0,12}?(?:突破|超过?|跨越|跨入|跃|迈|达|进入|站上|提升|降|升|破|逾|实现[^，。；]{0,8}[增正盈])"
)
_OLDER = re.compile(r"此前|曾|当年|去年|上年|前年")
_RECORD = re.compile(r"[^，。；]{0,10}?(?:新高|新低|最[高好佳])")


def check(reading: Reading) -> Iterator[Finding]:
    streaks = [one for one in reading.superlatives if one.kind == "streak"]
    if not streaks:
        return
    things = [(one, thing) for one in streaks if (thing := _thing(reading, one))]
    for first in reading.superlatives:
        if first.kind != "first" or reading.plain[first.start : first.end] != "首次":
            continue
        thing = _thing(reading, first)
        if not thing or _BAR.match(thing) or _dated_earlier(reading, first):
            continue
        for streak, lasting in things:
            same = shared(thing, lasting)
            if len(same) >= _SAME:
                said = reading.text[streak.start : streak.end]
                yield Finding(
                    first.start,
                    first.end,
                    {
                        "zh": f"“{same}”既写首次，又写{said}，请核对",
                        "en": f"“{same}” is said to be the first time, and also {said}; "
                        "check which holds",
                    },
                    related=(Span(streak.start, streak.end),),
                )
                break


def _thing(reading: Reading, claim: Superlative) -> str:
    """What is claimed: the words behind it, to the end of the clause; "" for a record."""
    stop = _CLAUSE_END.search(reading.plain, claim.end, claim.end + _REACH)
    thing = reading.plain[claim.end : stop.start() if stop else claim.end + _REACH]
    return "" if claim.kind == "streak" and _RECORD.match(thing) else thing


def _dated_earlier(reading: Reading, first: Superlative) -> bool:
    """Whether the clause of a first time names a year before the report's own."""
    sentence = reading.sentence_at(first.start)
    front = Span(sentence.start, first.start)
    if _OLDER.search(_CLAUSE_START.sub("", reading.plain[slice(*front)])):
        return True
    year = year_of(reading.plain) or (reading.date.year if reading.date else None)
    return any(
        isinstance(day, datetime.date) and (year is None or day.year < year)
        for day in (reading.mentions[at].high for at in mentions_in(reading, front))
    )
