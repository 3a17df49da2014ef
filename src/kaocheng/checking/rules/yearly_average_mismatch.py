"""A yearly average growth is not the one that its first and last amounts give.

五年间由210亿元增加到318亿元，年均增长10.9%: over five years 210 to 318 is 8.7% a year. How many
years is read from 五年间 or from the years of both amounts; where one year less would explain
the rate, the message says so, and behind 近 or 这 it is not assessable.

Not assessable: real and comparable growth, measures whose growth is real although nobody says
so (生产总值, 居民收入, 投资), plans and revised figures.
"""

import datetime
from collections.abc import Iterator
from decimal import Decimal

from kaocheng.checking import guards
from kaocheng.checking.amounts import Words
from kaocheng.checking.changes import alike
from kaocheng.checking.expected import NOTHING, mismatch
from kaocheng.checking.findings import NotAssessable, Outcome
from kaocheng.checking.intervals import Interval, magnitude, minus, over, overlap, point, times
from kaocheng.checking.repairs import Figures, printed
from kaocheng.checking.trials import judge
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading

CODE = "CHG008"
NAME = "yearly-average-mismatch"
GRADE = "warning"
BASIS = "算术"
TRIGGERS = ("年均", "每年", "年递增")

FIRES = (
    "五年间，财政收入由210亿元增加到318亿元，年均增长«10.9%»。",
    "财政收入由2018年的210亿元增加到2023年的318亿元，年均增长«7.8%»。",
    "三年来在校学生由1250人增加到1480人，平均每年增长«9.6%»。",
)
QUIET = (
    "五年间，财政收入由210亿元增加到318亿元，年均增长8.7%。",
    "五年间，财政收入由210亿元增加到318亿元，年均增长10.9亿元。",  # not a rate
    "财政收入由2018年的210亿元增加到2023年的318亿元，年均增长8.7%。",
    "五年间，生产总值由210亿元增加到318亿元，年均增长7.1%。",  # real growth
    "五年间，财政收入由210亿元增加到318亿元，增长51.4%。",
    "近三年，财政收入由1.2亿元增加到2.1亿元，年均增长32.3%。",  # two years apart
    "财政收入由210亿元增加到318亿元，年均增长8.7%。",  # over how long is not said
)

_AVERAGE = pattern(r"年均|平均每年|每年平均|每年|年递增")
_YEARS = pattern(
    r"(?P<many>[二两三四五六七八九十]|\d{1,2})年(?:来|间|时间|中|里|以来|内)|(?:过去|近|这|前)(?P<past>[二两三四五六七八九十]|\d{1,2})年"
)
_DIGITS = {word: number for number, word in enumerate("零一二三四五六七八九十")} | {"两": 2}
_RECENT = pattern(r"[近这前][二两三四五六七八九十\d]+年")
_TO_YEAR = pattern(r"到(?=\d{4} ?年)")
_HUNDRED = point(Decimal(100))
_ONE = point(Decimal(1))
_LONGEST = 60


def check(reading: Reading) -> Iterator[Outcome]:
    changed = {change.b[0]: change for change in reading.of_kind("change")}
    for growth in reading.of_kind("growth"):
        later, rate = growth.a, growth.b[0]
        change = changed.get(later)
        if change is None or reading.mentions[rate].kind != "percent":
            continue
        if reading.mentions[later].kind not in ("count", "money", "measure"):
            continue
        if alike(reading, change.a, later) and _AVERAGE.search(reading.between(later, rate)):
            years = _years(reading, change.a, later)
            if years:
                yield _judge(reading, (change.a, later, rate), years, growth.sign)


def _years(reading: Reading, earlier: int, later: int) -> int | None:
    """Over how many years, from the years of both amounts or from 五年间."""
    first, last = _year_of(reading, earlier), _year_of(reading, later)
    if first and last:
        return last - first if 1 < last - first < _LONGEST else None
    span = reading.sentence_at(reading.mentions[earlier].start)
    said = _YEARS.findall(reading.plain, span.start, reading.mentions[later].start)
    if first or last or len(said) != 1:
        return None
    word = said[0][0] or said[0][1]
    many = _DIGITS.get(word) or int(word)
    return many if many > 1 else None


def _year_of(reading: Reading, mention: int) -> int | None:
    """The year right in front of an amount: 2018年的210亿元."""
    if not mention:
        return None
    date, amount = reading.mentions[mention - 1], reading.mentions[mention]
    between = reading.plain[date.end : amount.start]
    if date.kind != "date" or not isinstance(date.high, datetime.date) or len(between) > 3:
        return None
    return date.high.year


def _judge(reading: Reading, operands: tuple[int, int, int], years: int, sign: str) -> Outcome:
    earlier, later, rate = operands

    def yearly(figures: Figures, many: int) -> Interval | None:
        ratio = over(figures(later), figures(earlier))
        if ratio is None or ratio.low <= 0:
            return None
        return times(minus(_root(ratio, many), _ONE), _HUNDRED)

    def fits(figures: Figures, many: int) -> bool:
        grown = yearly(figures, many)
        return grown is not None and overlap(magnitude(grown), figures(rate))

    def holds(figures: Figures) -> bool:
        return fits(figures, years)

    def message() -> dict[str, str]:
        grown = yearly(printed(reading), years)
        assert grown is not None
        a, b = reading.words(earlier), reading.words(later)
        way = Words("下降", "fall") if sign == "-" else Words("增长", "growth")
        short = years > 2 and fits(printed(reading), years - 1)
        of_fewer = Words(f"（按{years - 1}年计则相符）", f" (it is that of {years - 1} years)")
        return mismatch(
            reading,
            operands,
            rate,
            magnitude(grown),
            what=Words(
                f"{years}年间由{a}到{b}，年均{way.zh}",
                f"From {a} to {b} in {years} years the yearly {way.en}",
            ),
            formula=Words(f"（{b}÷{a}）^(1/{years})－1", f"({b} ÷ {a})^(1/{years}) - 1"),
            aside=of_fewer if short else NOTHING,
        )

    def guard() -> str | None:
        words = _TO_YEAR.sub("", guards.around(reading, *operands))
        measures = "，".join(c.measure for c in map(reading.claim_of, operands) if c is not None)
        recent = _RECENT.search(words)
        return (
            (recent.group() if recent and fits(printed(reading), years - 1) else None)
            or guards.comparable(words)
            or guards.revised(words)
            or guards.planned(words)
            or guards.quoted(words)
            or guards.real_growth(words, reading.constant_prices)
            or guards.real_growth(measures, reading.constant_prices)
        )

    if yearly(printed(reading), years) is None:
        return NotAssessable(operands, "0")
    return judge(reading, operands, holds, guard=guard, at=rate, message=message)


def _root(ratio: Interval, many: int) -> Interval:
    """The yearly ratio of a ratio over many years, rounded outwards."""
    share = Decimal(1) / many
    slack = Decimal("1e-12")
    return Interval(ratio.low**share - slack, ratio.high**share + slack)
