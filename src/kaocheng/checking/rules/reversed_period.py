"""A period ends before it begins: 2024年9月至2024年3月; 由2024年的12家增加到2023年的15家.

A year carried over from last year's report is the usual cause.

Quiet: an end whose year is not written, since 11月至2月 runs into the next year; what goes back in
time (由2030年提前到2028年) or is measured by an earlier year (降到2019年以来最低).
"""

import datetime
from collections.abc import Iterator
from itertools import pairwise

from kaocheng.checking.amounts import dated
from kaocheng.checking.findings import Finding
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading

CODE = "DAT003"
NAME = "reversed-period"
GRADE = "error"
BASIS = "算术"
TRIGGERS = ("至", "到", "为", "—", "-", "~", "～")

FIRES = (
    "«2024年9月至2024年3月»，开展专项检查12次。",
    "«2024年5月25日至20日»，举办展会1场。",
    "实施三年行动（«2026—2023年»）。",
    "规上企业由«2024年的12家增加到2023年»的15家。",
    "投资从«2025年3亿元提高到2022年»的5亿元，年均增长12%。",
)
QUIET = (
    "2023年9月至2024年3月，开展专项检查12次。",
    "2023年11月至次年2月，开展专项检查12次。",
    "2023年11月至2月，开展专项检查12次。",  # the end's year is not written
    "2024年5月20日至25日，举办展会1场。",
    "规上企业由2023年的12家增加到2024年的15家。",
    "完成时限由2030年提前到2028年，涉及12项。",
    "失业率从2024年的5.2%下降到2019年以来最低。",
)

_FROM = frozenset("由从自")
_TO = pattern(r"[^，。；！？\n]{0,30}[到至为]")
_BACK = pattern("提前|回|退|溯|恢复|倒")
_EARLIER = pattern("以来|[以之]?前|的?同期|的?水平")
_WRITTEN = pattern(r"(?:\d{4}|[一二][〇零○九一二三四五六七八]{3}) ?年")
_YEAR = pattern(r"\d{4} ?(?=年|[—～\-至到])")


def check(reading: Reading) -> Iterator[Finding]:
    yield from _spans(reading)
    yield from _series(reading)


def _spans(reading: Reading) -> Iterator[Finding]:
    """Spans of time written as one: 2024年9月至2024年3月."""
    for at, mention in enumerate(reading.mentions):
        low, high = mention.low, mention.high
        if not isinstance(low, datetime.date) or not isinstance(high, datetime.date) or low <= high:
            continue
        words = reading.plain[mention.start : mention.end]
        years = _YEAR.findall(words)
        if len(years) < 2 and words.count("月") != 1:
            continue
        said = reading.words(at)
        begins, ends = dated(low), dated(high)
        yield Finding(
            mention.start,
            mention.end,
            {
                "zh": f"“{said}”的止期{ends.zh}早于起期{begins.zh}",
                "en": f"{said} ends on {ends.en}, before it begins on {begins.en}",
            },
        )


def _series(reading: Reading) -> Iterator[Finding]:
    """Two dates that a measure is told of: 由2024年的12家增加到2023年的15家."""
    plain = reading.plain
    dates = [mention for mention in reading.mentions if mention.kind == "date"]
    for first, last in pairwise(dates):
        begun, ended = first.low, last.high
        if not isinstance(begun, datetime.date) or not isinstance(ended, datetime.date):
            continue
        between = plain[first.end : last.start]
        if (
            begun > ended
            and plain[first.start - 1 : first.start] in _FROM
            and _TO.fullmatch(between)
            and not _BACK.search(between)
            and not _EARLIER.match(plain, last.end)
            and _WRITTEN.match(plain, first.start)
            and _WRITTEN.match(plain, last.start)
        ):
            a, b = plain[first.start : first.end], plain[last.start : last.end]
            yield Finding(
                first.start,
                last.end,
                {
                    "zh": f"由{a}到{b}，先后颠倒",
                    "en": f"From {a} to {b} runs backwards",
                },
            )
