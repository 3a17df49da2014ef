"""A run of years does not fit the years it is said to span: 自2018年起连续7年, in a report of 2023.

The number was carried over from another report, or counted up twice. Since a year, a run may be
as long as the years to the report's own, the first included, and shorter, for it may have
ended; a run over two years that are both named is as long as they are apart, both included.

Judged: 自/从…年起, …年以来 and …年至…年 directly before 连续…年. Not assessable: a report whose
year nothing gives. Quiet: 连续多年, 连续…届 and …次, which need not be yearly. Practice, no
standard.
"""

import datetime
import re
from collections.abc import Iterator
from decimal import Decimal

from kaocheng.checking.findings import Finding, Held, NotAssessable, Outcome
from kaocheng.reading.mentions import Mention
from kaocheng.reading.outline import year_of
from kaocheng.reading.reading import Reading
from kaocheng.reading.superlatives import Superlative
from kaocheng.text import Span

CODE = "SUP003"
NAME = "streak-outlasts-its-years"
GRADE = "warning"
BASIS = "算术"
TRIGGERS = ("连续",)

FIRES = (
    "某市2023年度重点工作情况\n自2016年起«连续11年»获得全省科技进步一等奖。",
    "某市2023年度重点工作情况\n2019年至2023年«连续四年»获得全省科技进步一等奖。",
)
QUIET = (
    "某市2023年度重点工作情况\n自2018年起连续6年获得全省科技进步一等奖。",
    "某市2023年度重点工作情况\n自2018年以来连续3年获得全省科技进步一等奖。",  # it ended
    "某市2023年度重点工作情况\n2019年至2023年连续五年获得全省科技进步一等奖。",
    # another thing
    "某市2023年度重点工作情况\n自2018年起，实施人才计划，连续12年获得全省科技进步一等奖。",
    "自2018年起连续17年获得全省科技进步一等奖。",  # no year to count to
)

_SINCE = re.compile(r"(?:以来|起|开始|后)?[，已共]{0,2}(?:已经?)?$")
_FROM = re.compile(r"[自从]$")
_SINCE_WORD = re.compile(r"以来|起|开始")
_NEAR = 6


def check(reading: Reading) -> Iterator[Outcome]:
    year = year_of(reading.plain) or (reading.date.year if reading.date else None)
    for streak in reading.superlatives:
        if streak.kind != "streak" or not streak.operands:
            continue
        run = reading.mentions[streak.operands[0]]
        date = _date_before(reading, streak)
        if run.kind != "duration" or run.unit != "年" or run.bound != "exact" or date is None:
            continue
        if not isinstance(run.low, Decimal):
            continue
        yield from _judge(reading, streak, date, int(run.low), year)


def _date_before(reading: Reading, streak: Superlative) -> Mention | None:
    """The date that stands directly before a streak."""
    at = streak.operands[0] - 1
    if at < 0:
        return None
    date = reading.mentions[at]
    between = reading.plain[date.end : streak.start]
    near = len(between) <= _NEAR and _SINCE.match(between)
    return date if date.kind == "date" and near else None


def _judge(
    reading: Reading, streak: Superlative, date: Mention, years: int, year: int | None
) -> Iterator[Outcome]:
    first, last = date.low, date.high
    operand = streak.operands
    if not isinstance(first, datetime.date) or not isinstance(last, datetime.date):
        yield NotAssessable(operand, date.note)
        return
    since = _FROM.search(reading.plain, 0, date.start) is not None or _SINCE_WORD.search(
        reading.plain, date.start, streak.start
    )
    if first.year == last.year:
        if not since:
            return
        if year is None:
            yield NotAssessable(operand, "no year")
            return
        end, fits = year, years <= year - first.year + 1
    else:
        end, fits = last.year, years == last.year - first.year + 1
    if fits:
        yield Held(operand)
        return
    said = reading.text[streak.start : streak.end]
    span = end - first.year + 1
    yield Finding(
        streak.start,
        streak.end,
        {
            "zh": f"{first.year}年至{end}年共{span}年，文中写{said}",
            "en": f"{first.year} to {end} is {span} years; the text says {said}",
        },
        related=(Span(date.start, date.end),),
    )
