"""The day of the week is not that of the date: 2024年3月15日（星期一）.

Either the date or the day is wrong, and people come on one of the two. A date whose year is
written is certain; where the year is the document's own, the finding is a warning.

Quiet: a day that fits; 周 that is no day (周末, 周边). Not assessable: a date whose year nothing
gives.
"""

import datetime
from collections.abc import Iterator

from kaocheng.checking.amounts import Words
from kaocheng.checking.findings import Finding, NotAssessable, Repair
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading
from kaocheng.text import Span

CODE = "DAT002"
NAME = "weekday-mismatch"
GRADE = "error"
BASIS = "算术"
TRIGGERS = ("星期", "周", "礼拜")

FIRES = (
    "2024年3月15日（«星期一»），召开推进会1次。",
    "定于2023年12月29日«周六»举办专场招聘会2场。",
    "2024年工作总结\n3月15日（«星期一»），召开推进会1次。",
)
QUIET = (
    "2024年3月15日（星期五），召开推进会1次。",
    "2024年3月17日（星期日）和18日（周一），召开推进会2次。",
    "3月15日（星期一），召开推进会1次。",  # of an unknown year
    "2024年3月15日周边商户120家参加活动。",
)

_DAY = pattern(
    r" ?[（(]? ?(?P<day>(?P<word>星期|礼拜|周)(?P<name>[一二三四五六日天]))(?![年岁至到])"
)
_NAMES = "一二三四五六日"
_ENGLISH = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_YEAR = pattern(r"\d{4} ?年|[一二][〇零一二三四五六七八九]{3}年")


def check(reading: Reading) -> Iterator[Finding | NotAssessable]:
    for at, mention in enumerate(reading.mentions):
        if mention.kind != "date":
            continue
        found = _DAY.match(reading.plain, mention.end)
        if found is None:
            continue
        day = mention.high
        if not isinstance(day, datetime.date):
            yield NotAssessable((at,), mention.note)
            continue
        if not reading.plain.endswith(("日", "号"), mention.start, mention.end):
            continue
        right = _NAMES[day.weekday()]
        if found["name"].replace("天", "日") == right:
            continue
        start, end = found.span("day")
        written = _YEAR.search(reading.plain, mention.start, mention.end)
        said = reading.words(at)
        year = Words("", "") if written else Words(f"（{day.year}年）", f" ({day.year})")
        yield Finding(
            start,
            end,
            {
                "zh": f"{said}{year.zh}是{found['word']}{right}，文中写“{found['day']}”",
                "en": f"{said}{year.en} is a {_ENGLISH[day.weekday()]}; "
                f"the text says “{found['day']}”",
            },
            related=(Span(mention.start, mention.end),),
            repairs=(
                Repair(
                    Span(start, end),
                    f"{found['word']}{right}",
                    {"zh": "该日的星期", "en": "the day of the week of that date"},
                ),
            ),
            grade="" if written else "warning",
        )
