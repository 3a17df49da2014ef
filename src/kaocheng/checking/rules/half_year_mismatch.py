"""The months given for a half-year or quarter are not its own: 上半年（1—7月）.

The figure then covers another time than its name says, and cannot be set beside last year's.

Judged where the months stand in brackets right behind the name, or the name behind the months.
Quiet: 全年（1—11月）, which says how far a year's figures go; months of something else.
"""

from collections.abc import Iterator

from kaocheng.checking.findings import Finding, Repair
from kaocheng.checking.text_places import places
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading
from kaocheng.text import Span

CODE = "DAT005"
NAME = "half-year-mismatch"
GRADE = "error"
BASIS = "算术"
TRIGGERS = ("半年", "季度")

FIRES = (
    "上半年（«1—7月»）办结案件120件。",
    "前三季度（«1至8月»）完成投资3亿元。",
    "«1—5月»（上半年）办结案件120件。",
    "第二季度（«3月至6月»）办结案件60件。",
)
QUIET = (
    "上半年（1—6月）办结案件120件。",
    "前三季度（1至9月）完成投资3亿元。",
    "1—6月（上半年）办结案件120件。",
    "上半年办结案件120件，7—9月办结60件。",
    "四季度（10—12月）办结案件60件。",
)

_NAME = r"(?P<name>[上下]半年|第?[一二三四]季度|前[二两三](?:个)?季度)"
_MONTHS = (
    r"(?P<months>(?P<first>1[0-2]|[1-9]) ?月?份?(?:[—～\-至到]{1,2})(?P<last>1[0-2]|[1-9]) ?月份?)"
)
_BEHIND = pattern(rf"{_NAME}(?:即)?[（(](?:即|指)?{_MONTHS}[）)]")
_BEFORE = pattern(rf"(?<!\d){_MONTHS}[（(](?:即)?{_NAME}[）)]")
_OWN = {
    "上半年": (1, 6), "下半年": (7, 12), "一季度": (1, 3), "二季度": (4, 6), "三季度": (7, 9),
    "四季度": (10, 12), "前三季度": (1, 9), "前两季度": (1, 6), "前二季度": (1, 6),
}  # fmt: skip


def check(reading: Reading) -> Iterator[Finding]:
    plain = reading.plain
    for at in places(plain, *TRIGGERS):
        for words, start, stop in ((_BEHIND, at - 4, at + 24), (_BEFORE, at - 24, at + 4)):
            found = words.search(plain, max(0, start), stop)
            if found is None or not found.start("name") <= at < found.end("name"):
                continue
            name = found["name"].removeprefix("第").replace("个", "")
            first, last = _OWN[name]
            if (int(found["first"]), int(found["last"])) == (first, last):
                continue
            start, end = found.span("months")
            said, right = reading.text[start:end], f"{first}—{last}月"
            yield Finding(
                start,
                end,
                {
                    "zh": f"“{found['name']}”是{right}，文中写“{said}”",
                    "en": f"“{found['name']}” is months {first} to {last}; the text says {said}",
                },
                related=(Span(*found.span("name")),),
                repairs=(
                    Repair(
                        Span(start, end), right, {"zh": "该期间的月份", "en": "the months of it"}
                    ),
                ),
            )
