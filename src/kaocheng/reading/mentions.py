"""Every numeric expression of a text: place, kind, value, unit, bound.

One cheap search finds the signs a numeral can begin with; what stands there is then matched in
place. A numeral that is part of a name is noted as no quantity; the caller counts what is left
over as unread.
"""

import datetime
import re
from bisect import bisect_right
from decimal import Decimal

import msgspec

from kaocheng.reading.bounds import bound_in_front
from kaocheng.reading.chinese import VAGUE, counted, is_date, vague
from kaocheng.reading.fractions import FRACTION, SLASH, fraction, ratio, slashed
from kaocheng.reading.names import (
    LETTERS,
    MARKS_AFTER,
    MARKS_BEFORE,
    WORD,
    bare_digits,
    code_end,
    ends_word,
    listed_name,
    marked_name,
    of_a_kind,
    quoted_name,
    set_phrase_end,
    signs_end,
)
from kaocheng.reading.numerals import DIGITS, SIGNS
from kaocheng.reading.ordinals import Rank, leading, rank
from kaocheng.reading.periods import PLAN, Calendar
from kaocheng.reading.quantities import (
    ARABIC,
    CHINESE,
    Quantity,
    quantity,
    shared_unit,
    spread,
)
from kaocheng.reading.starts import START, SYMBOL, SYMBOLS
from kaocheng.reading.units import ONE, Bound, Form, Kind
from kaocheng.text import Span

__all__ = ["Bound", "Kind", "Mention", "Scan", "Value", "unread"]

Value = Decimal | datetime.date | str


class Mention(msgspec.Struct, gc=False):
    """One numeric expression.

    start, end  code points in the document's text
    kind        what it states (the table in docs/glossary.md)
    unit        the kind's unit: ISO 4217 for money, the measure word for a count, the unit's
                Chinese name for a measure, "%", "pp", "x", "date", ":"; "" where none is written
    low, high   the written value in that unit, scales multiplied out; first and last day of a
                date; "2:8" in both for a ratio; None where a date cannot be resolved
    bound       how to read the value: 3100余 is "min", 近3100 "max", 约3100 "approx"
    step        what one more in the last written digit is worth: 57.15亿元 -> 1000000,
                3500万 -> 10000, 120 -> 1; None for dates and ratios
    note        why a date has no value ("no year", "no such day"); otherwise empty
    """

    start: int
    end: int
    kind: Kind
    unit: str
    low: Value | None
    high: Value | None
    bound: Bound = "exact"
    step: Decimal | None = None
    note: str = ""


_DATE_AFTER = frozenset("年月日号季—～-至到世")
_CHINESE_DATE_AFTER = frozenset("年月季至到—世")
_COLONS = frozenset(":：∶")
_DAYS_APART = 3  # 9月3日、15日
_NAMED_AFTER = frozenset(("版", "代"))  # 2.0版
_LONGEST_COUNTED = 4  # signs of a word that is no listed unit: 12智慧车站，
_RESPECTIVELY = "分别"
_RESPECTIVELY_REACH = 6
_DIGITS = re.compile(r"\d+")
_RECENT = re.compile("(?<![将接逼])近$")


class Scan:
    """Reads the mentions of one text, in one pass.

    plain     the folded text (page.plain)
    calendar  resolves its dates
    skip      spans already known to be no quantity (item numbers), in order
    """

    def __init__(self, plain: str, calendar: Calendar, skip: list[Span]) -> None:
        self.plain = plain
        self.calendar = calendar
        self.mentions: list[Mention] = []
        self.non_quantities: list[Span] = []
        self._skip = skip
        self._numbered = -1  # where the last item number ended
        self._readers = {
            **dict.fromkeys(SIGNS, self._chinese),
            **dict.fromkeys("0123456789", self._arabic),
            **dict.fromkeys((symbol[0] for symbol in SYMBOLS), self._symbol),
            **dict.fromkeys("“年", self._period),
            **dict.fromkeys("数几", self._vague),
            "第": self._ordinal,
            "前": self._leading,
            "翻": self._doubling,
        }

    def run(self) -> None:
        """Fill `mentions` and `non_quantities`, both in the order of the text."""
        plain, search, readers = self.plain, START.search, self._readers
        skip, next_skip = self._skip, 0
        at = 0
        while match := search(plain, at):
            start = match.start()
            while next_skip < len(skip) and skip[next_skip].end <= start:
                next_skip += 1
            if next_skip < len(skip) and skip[next_skip].start <= start:
                at = self._numbered = skip[next_skip].end
                continue
            at = max(readers[plain[start]](start), start + 1)

    # Each reader takes the offset where its first sign stands and returns where to go on.

    def _arabic(self, at: int) -> int:
        """Digits: a name, a date, a ratio, a quantity, or nothing that is known."""
        plain = self.plain
        match = ARABIC.match(plain, at)
        assert match  # a decimal digit stands here
        end = match.end("number")
        after = plain[end : end + 1]
        if after == " ":
            after = plain[end + 1 : end + 2]
        if plain[at - 1 : at] in MARKS_BEFORE or after in MARKS_AFTER:
            numbered = self._numbered == at - 1
            if stop := marked_name(plain, at, end, after, numbered=numbered):
                return self._name(at, stop)
        if after in _DATE_AFTER and (stop := self._arabic_date(at, end, after)):
            return stop
        if after == "/" and (slash := SLASH.match(plain, at)):
            found = slashed(plain, slash)
            return self._emit(at, found) if found else self._name(at, slash.end())
        if after in _COLONS:
            return self._ratio(at, end)
        found = quantity(plain, at, match)
        if found.form is None:
            return self._unitless(at, found)
        if found.form.noun and listed_name(plain, at, end):
            return self._name(at, end)
        return self._emit(at, found)

    def _unitless(self, at: int, number: Quantity) -> int:
        """Digits with no known unit behind them: a count of what follows, a name, or unread."""
        plain, end = self.plain, number.bare_end
        if listed_name(plain, at, end):
            return self._name(at, end)
        if number.scaled or spread(plain, at, number):
            return self._emit(at, number)
        if plain[end : end + 1] in LETTERS:
            return self._name(at, code_end(plain, end))
        if shared := shared_unit(plain, end):
            number.low = number.high = number.low * shared.scale
            number.step = number.step and number.step * shared.scale
            number.form = shared.form
            return self._emit(at, number)
        verdict = bare_digits(plain, at, end)
        if verdict == "name":
            return self._name(at, end)
        if verdict == "unread":
            return end
        word = WORD.match(plain, end)
        if (
            word
            and len(word[0]) <= _LONGEST_COUNTED
            and number.bound == "exact"
            and plain.find(".", at, end) < 0
        ):
            number.form, number.end = Form("count", word[0], noun=True), word.end()
        return self._emit(at, number)

    def _chinese(self, at: int) -> int:
        """A Chinese numeral: part of a word or name, a fraction, a date, or a quantity."""
        plain = self.plain
        if plain[at] == "十" and PLAN.match(plain, at):
            return self._period(at)
        if stop := set_phrase_end(plain, at):
            return stop
        if quoted_name(plain, at, at + 1) and not PLAN.match(plain, at - 1):
            return signs_end(plain, at)
        if share := FRACTION.match(plain, at):
            return self._emit_or_pass(at, fraction(plain, at, share), share.end())
        match = CHINESE.match(plain, at)
        if match is None:
            return at + 1
        if ends_word(plain, at):
            return match.end()
        after = plain[match.end("number") : match.end("number") + 2]
        if (
            after[:1] in _CHINESE_DATE_AFTER
            and is_date(match["number"], after)
            and (stop := self._date(at))
        ):
            return stop
        return self._emit_or_pass(at, counted(plain, at, match), match.end())

    def _vague(self, at: int) -> int:
        """几十万; but 总人数十万 ends with 十万."""
        match = VAGUE.match(self.plain, at)
        if match is None or ends_word(self.plain, at):
            return at + 1
        return self._emit_or_pass(at, vague(self.plain, match), match.end())

    def _symbol(self, at: int) -> int:
        """¥120, HK$3.5亿."""
        symbol = SYMBOL.match(self.plain, at)
        assert symbol
        match = ARABIC.match(self.plain, symbol.end())
        if match is None:
            return at + 1
        amount = quantity(self.plain, symbol.end(), match)
        amount.form = Form("money", SYMBOLS[symbol[0].rstrip()])
        return self._emit(at, amount)

    def _doubling(self, at: int) -> int:
        """翻番 is twice, 翻了两番 four times."""
        sign = self.plain[self.plain.index("番", at) - 1]
        times = Decimal(2) ** DIGITS.get(sign, 1)
        return self._add(at, self.plain.index("番", at) + 1, "multiple", "x", times, times)

    def _ordinal(self, at: int) -> int:
        """第40届, 全国第一; 第三产业 is a name and 第二季度 a date."""
        found = rank(self.plain, at)
        if found.low is not None:
            return self._add_rank(at, found)
        if self.plain.startswith("季度", found.end):
            return self._date(at) or found.end
        digits = any(c.isdecimal() for c in self.plain[at : found.end])
        return self._name(at, found.end) if digits else found.end

    def _leading(self, at: int) -> int:
        """前10名 as a rank from the first; 前三季度 is a date, 前23年 a duration."""
        if stop := self._date(at):
            return stop
        found = leading(self.plain, at)
        return self._add_rank(at, found) if found else at + 1

    def _period(self, at: int) -> int:
        """“十四五”, 年底."""
        return self._date(at) or at + 1

    # Dates and ratios.

    def _date(self, at: int) -> int | None:
        """A date at an offset; None where there is none."""
        period = self.calendar.read(at)
        if period is None:
            return None
        return self._add(at, period.end, "date", "date", period.low, period.high, note=period.note)

    def _arabic_date(self, at: int, end: int, after: str) -> int | None:
        """A date whose first sign is a digit: 2023年…, 11月3日, 1—11月, 2020—2023年, 80年代."""
        digits = self.plain[at:end].replace(" ", "")
        if len(digits) not in (1, 2, 4) or not digits.isdecimal():
            return None
        if after == "年" and len(digits) < 4 and not self.plain.startswith("年代", end):
            return None
        if after == "日":
            return self._day_alone(at, int(digits), self.plain.index("日", end) + 1)
        return None if after == "号" else self._date(at)

    def _day_alone(self, at: int, number: int, stop: int) -> int | None:
        """15日 without its month: the month of the date just before it, where one stands."""
        last = self.mentions[-1] if self.mentions else None
        if (
            last is None
            or last.kind != "date"
            or at - last.end > _DAYS_APART
            or not isinstance(last.high, datetime.date)
            or not 1 <= number <= 31
        ):
            return None
        try:
            day = last.high.replace(day=number)
        except ValueError:
            return self._add(at, stop, "date", "date", None, None, note="no such day")
        return self._add(at, stop, "date", "date", day, day)

    def _ratio(self, at: int, end: int) -> int:
        """2:8 and 5.2:46.5:48.3; a time of day, and digits before a colon alone, are none."""
        found = ratio(self.plain, at)
        if found is None or found.text is None:
            return self._name(at, found.end if found else end)
        return self._add(at, found.end, "ratio", ":", found.text, found.text)

    # What a reader found becomes a mention or a name.

    def _emit_or_pass(self, at: int, found: Quantity | None, end: int) -> int:
        return end if found is None else self._emit(at, found)

    def _emit(self, at: int, first: Quantity) -> int:
        """Add a quantity, with its range and its bound in front."""
        plain, form = self.plain, first.form
        if form and form.unit in _NAMED_AFTER and plain.find(".", at, first.bare_end) >= 0:
            return self._name(at, first.end)
        if form and form.kind == "duration" and of_a_kind(plain, first.end):
            return self._name(at, first.end)
        found = spread(plain, at, first) or first
        form = found.form
        kind: Kind = form.kind if form else "count"
        bound = found.bound
        if bound == "exact":
            bound = self._bound_in_front(at, kind)
        if kind == "point":
            self._as_points(at)
        unit = form.unit if form else ""
        return self._add(at, found.end, kind, unit, found.low, found.high, bound, found.step)

    def _bound_in_front(self, at: int, kind: Kind) -> Bound:
        """The bound of the word in front, or the one that holds for the list it stands in."""
        plain = self.plain
        if said := bound_in_front(plain, at):
            recent = kind == "duration" and _RECENT.search(plain, max(0, at - 2), at)  # 近三年
            return "exact" if recent else said
        last = self.mentions[-1] if self.mentions else None
        if (
            last
            and last.end == at - 1
            and plain[at - 1] in "、和"
            and last.kind == kind
            and last.bound != "exact"
            and plain.find(_RESPECTIVELY, max(0, last.start - _RESPECTIVELY_REACH), last.start) >= 0
            and bound_in_front(plain, last.start) == last.bound
        ):
            return last.bound  # 分别突破1.3万亿元、7000亿元
        return "exact"

    def _as_points(self, at: int) -> None:
        """2.2个和3.7个百分点: what looked like a count is the first of two differences."""
        last = self.mentions[-1] if self.mentions else None
        if (
            last
            and last.unit == "个"
            and last.kind == "count"
            and self.plain[last.end : at] in ("和", "、", "与")
        ):
            last.kind, last.unit = "point", "pp"

    def _add_rank(self, at: int, found: Rank) -> int:
        return self._add(at, found.end, "ordinal", found.word, found.low, found.high, step=ONE)

    def _add(
        self,
        start: int,
        end: int,
        kind: Kind,
        unit: str,
        low: Value | None,
        high: Value | None,
        bound: Bound = "exact",
        step: Decimal | None = None,
        note: str = "",
    ) -> int:
        self.mentions.append(Mention(start, end, kind, unit, low, high, bound, step, note))
        return end

    def _name(self, start: int, end: int) -> int:
        self.non_quantities.append(Span(start, end))
        return end


def unread(text: str, *covered: list[Span]) -> list[Span]:
    """Runs of decimal digits of a text that no span covers, in order."""
    taken = sorted(span for spans in covered for span in spans)
    starts = [start for start, _ in taken]
    found = []
    for run in _DIGITS.finditer(text):
        start = run.start()
        while start < run.end():
            at = bisect_right(starts, start) - 1
            if at >= 0 and taken[at][1] > start:
                start = taken[at][1]
                continue
            stop = starts[at + 1] if at + 1 < len(starts) else run.end()
            found.append(Span(start, min(stop, run.end())))
            start = stop
    return found
