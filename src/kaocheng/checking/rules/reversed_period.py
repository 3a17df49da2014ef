"""A period ends before it begins: 2024年9月至2024年3月.

A year carried over from last year's report is the usual cause.

Quiet: an end whose year is not written, since 11月至2月 runs into the next year.
"""

import datetime
from collections.abc import Iterator

from kaocheng.checking.findings import Finding
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading

CODE = "DAT003"
NAME = "reversed-period"
GRADE = "error"
BASIS = "算术"
TRIGGERS = ("至", "到", "—", "-", "~", "～")

FIRES = (
    "«2024年9月至2024年3月»，开展专项检查12次。",
    "«2024年5月25日至20日»，举办展会1场。",
    "实施三年行动（«2026—2023年»）。",
)
QUIET = (
    "2023年9月至2024年3月，开展专项检查12次。",
    "2023年11月至次年2月，开展专项检查12次。",
    "2023年11月至2月，开展专项检查12次。",  # the end's year is not written
    "2024年5月20日至25日，举办展会1场。",
)

_YEAR = pattern(r"\d{4} ?(?=年|[—～\-至到])")


def check(reading: Reading) -> Iterator[Finding]:
    for at, mention in enumerate(reading.mentions):
        low, high = mention.low, mention.high
        if not isinstance(low, datetime.date) or not isinstance(high, datetime.date) or low <= high:
            continue
        words = reading.plain[mention.start : mention.end]
        years = _YEAR.findall(words)
        if len(years) < 2 and words.count("月") != 1:
            continue
        said = reading.words(at)
        yield Finding(
            mention.start,
            mention.end,
            {
                "zh": f"“{said}”的止期{high}早于起期{low}",
                "en": f"{said} ends on {high}, before it begins on {low}",
            },
        )
