"""A document number is not in the form the standard gives: 某政发[2024]03号.

A number that is written in several ways is not found again. GB/T 9704—2012 §7.2.5 (国标): the
year in full between 〔 〕, the number in Arabic digits without leading zeros and without 第.

Quiet: orders, which have no year (国务院令第3号); court files (（2023）鲁07民初12号), which follow
their own form; quotations from before the standard's first edition of 1988.
"""

from collections.abc import Iterator

from kaocheng.checking.findings import Finding, Repair
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading
from kaocheng.text import Span

CODE = "NAM003"
NAME = "document-number-form"
GRADE = "warning"
BASIS = "国标"
TRIGGERS = ("号",)

FIRES = (
    "印发«某政发[2024]03号»文件，明确任务12项。",
    "印发«某政办发（2024）3号»文件，明确任务12项。",
    "印发«某政字〔2024〕第3号»文件，明确任务12项。",
)
QUIET = (
    "印发某政发〔2024〕3号文件，明确任务12项。",
    "根据国务院令第3号，明确任务12项。",
    "法院作出（2023）鲁07民初12号判决，涉案3人。",
    "建成3号楼（2024年）12层。",
)

_NUMBER = pattern(
    r"(?P<office>[一-鿿]{1,8}(?:发|办|函|字|规|通|任|呈|报|请|复|令|文|审|批|通知))"
    r"(?P<open>[\[［(（【〔])(?P<year>(?:19|20)\d\d) ?年?(?P<close>[\])］）】〕])"
    r"(?P<nth>第?)(?P<number>\d{1,4})号"
)
_YEAR = pattern(r"[\[［(（【〔](?=(?:19|20)\d\d)")
_REACH = 12
_FIRST_EDITION = 1988
_VERBS = pattern(r"^.*(?:印发|转发|下发|出台|根据|按照|依据|依照|参照|制定|见|以|的|了|和|与)(?=.)")


def check(reading: Reading) -> Iterator[Finding]:
    for year in _YEAR.finditer(reading.plain):
        found = _NUMBER.search(reading.plain, max(0, year.start() - _REACH), year.end() + _REACH)
        if found is None or found.start("open") != year.start():
            continue
        if int(found["year"]) < _FIRST_EDITION:
            continue
        right = f"〔{found['year']}〕{int(found['number'])}号"
        behind = reading.plain[found.start("open") : found.end()]
        if behind == right:
            continue
        start = found.start() + _verb(found["office"])
        said = reading.text[start : found.end()]
        office = reading.text[start : found.start("open")]
        yield Finding(
            start,
            found.end(),
            {
                "zh": f"发文字号“{said}”应写作“{office}{right}”",
                "en": f"The document number “{said}” should be written “{office}{right}”",
            },
            repairs=(
                Repair(
                    Span(start, found.end()),
                    f"{office}{right}",
                    {"zh": "发文字号规范写法", "en": "the form of the standard"},
                ),
            ),
        )


def _verb(office: str) -> int:
    """How many characters of an office's words are a verb in front of it."""
    found = _VERBS.match(office)
    return found.end() if found else 0
