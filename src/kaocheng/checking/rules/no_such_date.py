"""A date that no calendar has: 2023年2月30日, 15月14日.

One digit of the day or month is wrong, and every deadline counted from it with it. 29 February
is judged by the year written, or the document's own.

Not judged: a date whose year nothing gives, and days of the lunar calendar (农历, 腊月, 正月).
"""

from collections.abc import Iterator

from kaocheng.checking.findings import Finding, NotAssessable
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading

CODE = "DAT001"
NAME = "no-such-date"
GRADE = "error"
BASIS = "算术"
TRIGGERS = ("日", "号")

FIRES = (
    "截至«2023年2月30日»，办结案件12件。",
    "«2023年2月29日»，召开会议1次。",
    "«2024年4月31日»前完成验收。",
    "«2024年15月14日»前完成验收。",
)
QUIET = (
    "截至2024年2月29日，办结案件12件。",  # a leap year
    "2024年4月30日前完成验收。",
    "农历2023年2月30日，举办庙会1场。",  # another calendar
)

_IMPOSSIBLE = ("no such day", "no such month")
_LUNAR = pattern(r"[农阴旧]历|[正腊冬]月")


def check(reading: Reading) -> Iterator[Finding | NotAssessable]:
    for at, mention in enumerate(reading.mentions):
        if mention.kind != "date" or mention.note not in _IMPOSSIBLE:
            continue
        lunar = _LUNAR.search(reading.plain, max(0, mention.start - 6), mention.end)
        if lunar:
            yield NotAssessable((at,), lunar.group())
            continue
        said = reading.words(at)
        yield Finding(
            mention.start,
            mention.end,
            {"zh": f"日历中没有“{said}”这一天", "en": f"There is no such day as {said}"},
        )
