"""How long something took is not what its first and last day say: 2021年3月至2023年3月，历时三年.

One of three figures is wrong. Both ways of counting are accepted, with and without the last day
or month, and a round number of years or months within three quarters of one.

Judged where the time stands right behind the two dates (历时, 为期, 共, 用时). Quiet: a time of
something else; 近三年, 两年多, which are no exact times. Not assessable: a period whose years
nothing gives.
"""

import datetime
from collections.abc import Iterator
from decimal import Decimal

from kaocheng.checking.amounts import Words
from kaocheng.checking.findings import Finding, Held, NotAssessable, Outcome
from kaocheng.patterns import pattern
from kaocheng.reading.mentions import Mention
from kaocheng.reading.reading import Reading
from kaocheng.text import Span

CODE = "DAT004"
NAME = "duration-mismatch"
GRADE = "warning"
BASIS = "算术"
TRIGGERS = ("历时", "为期", "历经", "用时", "共计", "前后")

FIRES = (
    "2021年3月至2023年3月，历时«三年»，建成道路12公里。",
    "2023年5月20日至25日，为期«10天»，举办展会1场。",
    "2023年3月至5月开展专项行动，为期«5个月»。",
)
QUIET = (
    "2021年3月至2023年3月，历时两年，建成道路12公里。",
    "2023年5月20日至25日，为期6天，举办展会1场。",  # the last day counted
    "2023年5月20日至25日，为期5天，举办展会1场。",  # and not
    "2021年至2023年，历时三年，建成道路12公里。",
    "2019年8月至2022年6月，历时近三年，建成道路12公里。",
    "2023年1月至12月，举办为期3天的展会12场。",  # the time of something else
)

_JOIN = pattern(
    r"(?P<what>[^。；\d，]{0,14})，?(?:历时|为期|历经|用时|前后|共计?)(?:共|了)?(?:为)?"
)
_DAYS = {"年": 365, "个月": 30, "月": 30, "天": 1, "日": 1, "周": 7}
_MONTHS = {"年": 12, "个月": 1, "月": 1}
_NAMES = {
    "年": ("年", "years"), "个月": ("个月", "months"), "月": ("个月", "months"),
    "天": ("天", "days"), "日": ("天", "days"), "周": ("周", "weeks"),
}  # fmt: skip
_SLACK = Decimal("0.75")


def check(reading: Reading) -> Iterator[Outcome]:
    mentions, plain = reading.mentions, reading.plain
    for at in range(len(mentions) - 1):
        period, time = mentions[at], mentions[at + 1]
        if period.kind != "date" or time.kind != "duration" or time.unit not in _DAYS:
            continue
        if time.bound != "exact" or time.low != time.high or plain[time.end : time.end + 1] == "的":
            continue
        if not _JOIN.fullmatch(plain, period.end, time.start):
            continue
        if not isinstance(period.low, datetime.date) or not isinstance(period.high, datetime.date):
            yield NotAssessable((at, at + 1), period.note)
        elif period.low < period.high and _is_range(plain, period):
            yield _judge(reading, at, period.low, period.high)


_RANGE = pattern(r"[—～\-至到]")


def _is_range(plain: str, period: Mention) -> bool:
    """Whether both ends of a period are written."""
    return _RANGE.search(plain, period.start, period.end) is not None


def _judge(reading: Reading, at: int, low: datetime.date, high: datetime.date) -> Outcome:
    period, time = reading.mentions[at], reading.mentions[at + 1]
    written = reading.plain[period.start : period.end]
    assert isinstance(time.low, Decimal)
    least, most = _length(written, low, high, time.unit)
    slack = _SLACK if time.unit in _MONTHS else Decimal(0)
    if least - slack < time.low < most + slack or least <= time.low <= most:
        return Held((at, at + 1))
    shortest, longest = _spelt(least, time.unit), _spelt(most, time.unit)
    said, between = reading.words(at + 1), reading.words(at)
    return Finding(
        time.start,
        time.end,
        {
            "zh": f"“{between}”为{shortest.zh}至{longest.zh}，文中写“{said}”",
            "en": f"{between} is {shortest.en} to {longest.en}; the text says {said}",
        },
        related=(Span(period.start, period.end),),
    )


def _length(
    written: str, low: datetime.date, high: datetime.date, unit: str
) -> tuple[Decimal, Decimal]:
    """How long a period is without and with its last part, in a unit."""
    if "日" in written or "号" in written:
        days, part = Decimal((high - low).days), Decimal(1)
        return days / _DAYS[unit], (days + part) / _DAYS[unit]
    by_month = "月" in written
    months = 12 * (high.year - low.year) + (high.month - low.month if by_month else 0)
    longest = months + (1 if by_month else 12)
    if unit in _MONTHS:
        return Decimal(months) / _MONTHS[unit], Decimal(longest) / _MONTHS[unit]
    return Decimal(28 * months) / _DAYS[unit], Decimal(31 * longest) / _DAYS[unit]


def _spelt(value: Decimal, unit: str) -> Words:
    """A length in words; of years and a part, in years and months."""
    whole, part = divmod(value, 1)
    months = f"{part * 12:.0f}"
    if unit == "年" and months != "0":
        plural = "" if months == "1" else "s"
        return Words(f"{whole}年{months}个月", f"{whole} years and {months} month{plural}")
    number = f"{value:.1f}".removesuffix(".0")
    zh, en = _NAMES[unit]
    return Words(f"{number}{zh}", f"{number} {en}")
