"""Dates and periods to whole days, first and last.

A year that is not written is the one a word in front says (去年9月), else the one named before
in the same sentence, else the document's own. Today's clock is never asked.
"""

import datetime
import re
from calendar import monthrange
from typing import NamedTuple

from kaocheng.reading.numerals import DIGITS
from kaocheng.reading.tenses import Tenses

YEAR = r"(?:[12][0-9]{3}|[12](?: [0-9]){3}|[一二][〇零一二三四五六七八九]{3})"
_MONTH = r"(?:1 ?[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
_DAY = (
    r"(?:[12] ?[0-9]|3 ?[0-9]|0?[1-9]"
    r"|[二三]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|[一二三四五六七八九])"
)
_DASH = r" ?(?:[—～\-]{1,2}|至|到) ?"

_POINT = re.compile(
    rf"(?:(?P<year>{YEAR}) ?年(?P<grade>度)?)? ?"
    rf"(?:(?P<month>{_MONTH}) ?月份?(?: ?(?P<day>{_DAY}) ?[日号](?![线楼院馆厅文台机]))?"
    rf"(?P<third>[上中下]旬|底|末|初)?"
    rf"|第?(?P<quarter>[一二三四1-4]) ?季度"
    rf"|前(?P<quarters>[二两三23]) ?(?:个)?季度"
    rf"|前(?P<months>{_MONTH}|两) ?个月"
    rf"|年?(?P<edge>[底末初])(?!期|次|级)"
    rf"|(?P<half>[上下])半年)?"
)
_DAY_ONLY = re.compile(rf"(?P<day>{_DAY}) ?[日号]")
_MONTHS = re.compile(rf"(?P<first>{_MONTH}){_DASH}(?P<last>{_MONTH}) ?月份?(?! ?[0-9])")
_DAYS = re.compile(rf"(?P<month>{_MONTH}) ?月 ?(?P<first>{_DAY}){_DASH}(?P<last>{_DAY}) ?[日号]")
_QUARTERS = re.compile(rf"(?P<first>[一二三1-3]){_DASH}(?P<last>[二三四2-4]) ?季度")
_YEARS = re.compile(rf"(?P<first>{YEAR}) ?年?(?:度)?{_DASH}(?P<last>{YEAR}) ?年(?P<grade>度)?")
_YEAR = re.compile(rf"(?P<year>{YEAR}) ?年 ?")
_NO_MONTH = re.compile(rf"(?:{YEAR} ?年 ?)?(?:1[3-9]|[2-9][0-9]|00?) ?月 ?{_DAY} ?日")
_RANGE = re.compile(_DASH)
_DECADE = re.compile(
    r"(?:(?P<century>[12][0-9]|二十[一]?|十九) ?世纪)?"
    r"(?P<decade>[1-9]0|[一二三四五六七八九]十) ?年代"
)
_CENTURY = re.compile(r"(?P<century>[12][0-9]|二十[一]?|十[六七八九]) ?世纪")
PLAN = re.compile(
    r"“(?P<quoted>十[一二三四五六七八九]?|[一二三四五六七八九])五”(?!普法)"
    r"|(?P<bare>十[一二三四五])五(?=规划|时期|期间|以来|计划|收官|末)"
)
_STOP = re.compile(r"[。！？；\n]")
_SAID = {"去": -1, "上": -1, "今": 0, "本": 0, "当": 0, "明": 1, "次": 1, "翌": 1, "前": -2}
_CHINESE_YEAR = str.maketrans({c: str(value) for c, value in DIGITS.items()} | {" ": ""})


class Period(NamedTuple):
    """Where a date ends in the text, its first and last day, or why it has none."""

    end: int
    low: datetime.date | None
    high: datetime.date | None
    note: str = ""


def _number(text: str) -> int:
    """A small numeral of a date: 11, 1 1, 十一, 二十, 两."""
    text = text.replace(" ", "")
    if text[0].isdigit() and text[0].isascii():
        return int(text)
    if len(text) == 4:
        return int(text.translate(_CHINESE_YEAR))
    if text in ("两",):
        return 2
    head, ten, tail = text.replace("廿", "二十").partition("十")
    if not ten:
        return DIGITS[head]
    return (DIGITS[head] if head else 1) * 10 + (DIGITS[tail] if tail else 0)


def _span(year: int, first: int, last: int) -> tuple[datetime.date, datetime.date]:
    """Months of a year, whole."""
    return datetime.date(year, first, 1), datetime.date(year, last, monthrange(year, last)[1])


def plan_years(number: int) -> tuple[datetime.date, datetime.date]:
    """The years of a five-year plan by its number: 14 -> 2021 to 2025.

    The second ended in 1962 and the third began in 1966.
    """
    first = 1953 + 5 * (number - 1) if number < 3 else 1966 + 5 * (number - 3)
    return datetime.date(first, 1, 1), datetime.date(first + 4, 12, 31)


class Calendar:
    """Reads dates in one text, remembering the year its sentence last named.

    year    the document's own year, None where neither its text nor the user gives one
    tenses  where the text looks back: a work report's review is of the year before its own
    """

    def __init__(self, plain: str, year: int | None, tenses: Tenses | None = None) -> None:
        self.plain = plain
        self.year = year
        self.tenses = tenses if tenses and tenses.ahead else None
        self._named = (-1, 0)  # up to where the last written year holds, and that year

    def _unwritten(self, at: int) -> int | None:
        """The year of a date at `at` that names none."""
        before = self.plain[max(0, at - 3) : at]
        if self.plain.startswith("年", at):  # 上年末: the sign is part of the date
            before += "年"
        if before[-1:] == "年" and before[-2:-1] in _SAID:
            year = (self.year or 0) + _SAID[before[-2]]
            return year if self.year and datetime.MINYEAR <= year <= datetime.MAXYEAR else None
        where, year = self._named
        if where >= 0:
            stop = _STOP.search(self.plain, where, at)
            self._named = (-1, 0) if stop else (max(where, at), year)
            if not stop:
                return year
        if self.year and self.tenses and self.tenses.at(at) == "review":
            return self.year - 1 or None
        return self.year

    def remember(self, at: int, year: int) -> None:
        """A year written out at an offset."""
        self._named = (at, year)

    def read(self, at: int) -> Period | None:
        """The date that begins at an offset; None where none does."""
        plain = self.plain
        if match := _YEARS.match(plain, at):
            first, last = _number(match["first"]), _number(match["last"])
            month = _POINT.match(plain, match.end())
            # 2019年到2022年6月 is read below, end by end
            if match["grade"] or not month or not (month["month"] or month["edge"]):
                self.remember(at, last)
                return Period(match.end(), _span(first, 1, 12)[0], _span(last, 1, 12)[1])
        if within := self._within_year(at):
            return within
        if match := _NO_MONTH.match(plain, at):
            return Period(match.end(), None, None, "no such month")
        match = _POINT.match(plain, at)
        if not match or match.end() == at:
            return self._other(at)
        start = self._point(match, None, at)
        return self._through(start, match) if start else None

    def _within_year(self, at: int) -> Period | None:
        """1—11月, 4月25—27日, 一至三季度 and the same behind a year."""
        written = _YEAR.match(self.plain, at)
        start = written.end() if written else at
        match = _MONTHS.match(self.plain, start) or _DAYS.match(self.plain, start)
        match = match or _QUARTERS.match(self.plain, start)
        if match is None:
            return None
        year = _number(written["year"]) if written else self._unwritten(at)
        if written and year is not None:
            self.remember(at, year)
        first, last = _number(match["first"]), _number(match["last"])
        if match.re is _QUARTERS:
            return self._months(match.end(), year, 3 * first - 2, 3 * last)
        if match.re is _MONTHS:
            return self._months(match.end(), year, first, last)
        low = self._day(match.end(), year, _number(match["month"]), first)
        high = self._day(match.end(), year, _number(match["month"]), last)
        return Period(match.end(), low.low, high.high, low.note or high.note)

    def _through(self, start: Period, match: re.Match[str]) -> Period:
        """A date and, where a dash and a second one follow, the whole range."""
        dash = _RANGE.match(self.plain, start.end)
        if not dash:
            return start
        at = dash.end()
        year = start.low.year if start.low else None
        if match["day"] and (day := _DAY_ONLY.match(self.plain, at)):
            end = self._day(day.end(), year, _number(match["month"]), _number(day["day"]))
        else:
            said = self.plain.startswith(("次年", "翌年"), at)
            at += len("次年") if said else 0
            second = _POINT.match(self.plain, at)
            if not second or second.end() == at or second["quarters"] or second["months"]:
                return start
            read = self._point(second, year + 1 if said and year else year, at)
            if read is None:
                return start
            end = read
            if match["year"] is None and second["year"] and start.low and end.high:
                first = start.low
                start = self._day(start.end, end.high.year, first.month, first.day)
        return Period(end.end, start.low, end.high, start.note or end.note)

    def _point(self, match: re.Match[str], year: int | None, at: int) -> Period | None:
        """One point of time out of its parts."""
        end = match.end()
        while self.plain[end - 1] == " ":
            end -= 1
        if match["year"]:
            year = _number(match["year"])
            self.remember(at, year)
        elif year is None:
            year = self._unwritten(at)
        if match["month"]:
            month = _number(match["month"])
            if match["day"]:
                return self._day(end, year, month, _number(match["day"]))
            if match["third"] and year is not None:
                last = monthrange(year, month)[1]
                days = {"上旬": (1, 10), "初": (1, 10), "中旬": (11, 20), "下旬": (21, last)}
                low, high = days.get(match["third"], (last, last))
                return Period(
                    end, datetime.date(year, month, low), datetime.date(year, month, high)
                )
            return self._months(end, year, month, month)
        if match["quarter"]:
            quarter = _number(match["quarter"])
            return self._months(end, year, 3 * quarter - 2, 3 * quarter)
        if match["quarters"]:
            return self._months(end, year, 1, 3 * _number(match["quarters"]))
        if match["months"]:
            return self._months(end, year, 1, _number(match["months"]))
        if match["half"]:
            return self._months(end, year, *((1, 6) if match["half"] == "上" else (7, 12)))
        if match["edge"]:
            if year is None:
                return Period(end, None, None, "no year")
            day = (
                datetime.date(year, 1, 1) if match["edge"] == "初" else datetime.date(year, 12, 31)
            )
            return Period(end, day, day)
        if match["year"] and year is not None:
            return self._months(end, year, 1, 12)
        return None

    def _months(self, end: int, year: int | None, first: int, last: int) -> Period:
        if year is None:
            return Period(end, None, None, "no year")
        if not 1 <= first <= 12 or not 1 <= last <= 12:
            return Period(end, None, None, "no such month")
        return Period(end, *_span(year, first, last))

    def _day(self, end: int, year: int | None, month: int, day: int) -> Period:
        if year is None:
            possible = 1 <= day <= monthrange(2000, month)[1]
            return Period(end, None, None, "no year" if possible else "no such day")
        if not 1 <= day <= monthrange(year, month)[1]:
            return Period(end, None, None, "no such day")
        date = datetime.date(year, month, day)
        return Period(end, date, date)

    def _other(self, at: int) -> Period | None:
        """Plans, decades, centuries."""
        if match := PLAN.match(self.plain, at):
            number = _number(match["quoted"] or match["bare"])
            return Period(match.end(), *plan_years(number))
        if match := _DECADE.match(self.plain, at):
            century = _number(match["century"]) if match["century"] else 20
            first = (century - 1) * 100 + _number(match["decade"])
            return Period(match.end(), datetime.date(first, 1, 1), datetime.date(first + 9, 12, 31))
        if match := _CENTURY.match(self.plain, at):
            first = (_number(match["century"]) - 1) * 100 + 1
            return Period(
                match.end(), datetime.date(first, 1, 1), datetime.date(first + 99, 12, 31)
            )
        return None
