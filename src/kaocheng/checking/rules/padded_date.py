"""A month or day is padded with a zero: 2024年08月05日.

Zeros pad codes and table columns. GB/T 9704—2012 (7.3.5.4) writes the day of a paper with the
full year and without padding.

Quiet: codes and clock times. A document that pads its dates throughout is told once, for
information.
"""

from collections.abc import Iterator

from kaocheng.checking.findings import Finding, Repair
from kaocheng.checking.habits import once
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading
from kaocheng.text import Span

CODE = "NUM010"
NAME = "padded-date"
GRADE = "info"
BASIS = "国标"
TRIGGERS = ("0",)

FIRES = (
    "项目于«2024年08月05日»开工，投资3亿元。",
    "于«8月05日»办结案件12件。",
    "截至«2024年06月»，建成12个。",
    "于«1月02日»、1月03日、1月04日和1月05日检查企业30家。",  # a habit
)
QUIET = (
    "项目于2024年8月5日开工，投资3亿元。",
    "于10月20日办结案件12件。",
    "8月5日08时开工12处。",
    "编号2024-08-05的文件12页。",
)

_DATE = pattern(
    r"(?:(?<!\d)\d{4} ?年 ?)?(?<!\d)"
    r"(?:0[1-9] ?月(?: ?\d{1,2} ?日)?|(?:[1-9]|1[0-2]) ?月 ?0[1-9] ?日)"
)
_PADDED = pattern("0(?<![0-9]0)(?=[1-9] ?[月日])")
_LONGEST = 14
_PADDING = pattern(r"(?<!\d)0(?=[1-9])")


def check(reading: Reading) -> Iterator[Finding]:
    yield from once(
        list(_slips(reading)),
        "全文有{}处月、日编虚位（如08月05日），应写作8月5日",
        "Months or days are padded with a zero in {} places; write 8月5日, not 08月05日",
    )


def _slips(reading: Reading) -> Iterator[Finding]:
    stop = 0
    for padded in _PADDED.finditer(reading.plain):
        at = padded.start()
        found = _DATE.search(reading.plain, max(stop, at - _LONGEST), at + _LONGEST)
        if found is None or not found.start() <= at < found.end():
            continue
        start, stop = found.span()
        end = stop
        said = reading.text[start:end]
        bare = _PADDING.sub("", reading.plain[start:end])
        yield Finding(
            start,
            end,
            {
                "zh": f"“{said}”月、日不编虚位，应写作“{bare}”",
                "en": f"“{said}” pads the month or day; write “{bare}”",
            },
            repairs=(Repair(Span(start, end), bare, {"zh": "删去虚位", "en": "padding removed"}),),
        )
