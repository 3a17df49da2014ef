"""The report is titled with one year and opens with another's: 2024年工作总结, 2023年，我局….

Last year's text was taken over and its year left standing.

Judged are reports that look back on their own year (工作总结, 述职报告, 年度报告) and the first
paragraph that names a year. Quiet: a government work report, which reviews the year before its
own; a comparison (与2023年相比), a basis (根据2023年…), a decree's date; an opening that also names
the title's year. Not assessable: a title with two years (总结和计划).
"""

from collections.abc import Iterator

from kaocheng.checking.findings import Finding, NotAssessable
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading
from kaocheng.text import Span

CODE = "DAT006"
NAME = "year-of-another-report"
GRADE = "warning"
BASIS = "实务"
TRIGGERS = ("总结", "述职", "年度报告", "年报")

FIRES = (
    "2024年工作总结\n«2023年»，我局全年办结案件120件。",
    "2023年度述职报告\n市某局\n«2022年»，在市委领导下，办结案件120件。",
)
QUIET = (
    "2024年工作总结\n2024年，我局全年办结案件120件。",
    "2024年工作总结\n与2023年相比，全年多办结案件120件。",
    "2024年工作总结\n2023年以来，我局办结案件120件，其中2024年60件。",
    "2024年工作总结和2025年工作计划\n2025年，计划办结案件120件。",
    "2025年政府工作报告\n2024年，全省生产总值5万亿元。",  # reviews the year before its own
)

_TITLE = pattern(
    r"((?:19|20)\d\d) ?年度?[^，。；\n]{0,24}?"
    r"(?:工作总结|总结报告|述职(?:述廉)?报告|年度报告|年报)[^，。；\n]{0,12}$"
)
_YEAR = pattern(r"(?<!\d)((?:19|20)\d\d) ?年")
_OPENING = pattern(
    r" *((?:19|20)\d\d) ?年度?"
    r"(?=，|[^\d，。；]{0,6}(?:局|委|办|我|全|市|县|区|在|坚持|紧紧))"
)
_COMPARED = pattern(r"以来|比|底|末|初|\d ?月|印发|[—～至到]")
_LINES = 3
_PARAGRAPHS = 8


def check(reading: Reading) -> Iterator[Finding | NotAssessable]:
    plain = reading.plain
    titled = None
    for at, (start, end) in enumerate(reading.paragraphs[:_PARAGRAPHS]):
        line = plain[start:end]
        if titled is None:
            if at < _LINES and (title := _TITLE.search(line)):
                if len(set(_YEAR.findall(line))) > 1:
                    yield NotAssessable((), line)
                    return
                titled = Span(start + title.start(1), start + title.end(1))
            continue
        years = set(_YEAR.findall(line))
        if not years:
            continue
        opening = _OPENING.match(line)
        own = plain[slice(*titled)]
        if opening and own not in years and not _COMPARED.match(line, opening.end()):
            yield _finding(reading, titled, start + opening.start(1))
        return


def _finding(reading: Reading, titled: Span, start: int) -> Finding:
    end = reading.plain.index("年", start) + 1
    own, other = reading.text[slice(*titled)], reading.text[start:end]
    return Finding(
        start,
        end,
        {
            "zh": f"标题为{own}年，正文开头写的是{other}",
            "en": f"The title is of {own}; the text opens with {other}",
        },
        related=(titled,),
    )
