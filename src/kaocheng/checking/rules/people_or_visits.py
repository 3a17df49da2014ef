"""One figure is of people in one place and of visits in another: 320万人, 320万人次.

Somebody who comes twice is one person and two visits (人次): the two are equal only by chance, and
whatever is computed from them (per head, a share of the population) is wrong for one.

Judged where the measure, the time and the value are the same. Quiet: different values, which may
both be right; figures of few digits (20人, 20人次). Practice of statistics, no standard.
"""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from kaocheng.checking.findings import Finding
from kaocheng.checking.same_measure import Statement, context, digits, statements
from kaocheng.reading.reading import Reading
from kaocheng.text import Span

CODE = "UNT008"
NAME = "people-or-visits"
GRADE = "warning"
BASIS = "实务"
TRIGGERS = ("人次", "名次", "户次", "家次", "台次", "辆次", "车次")

FIRES = (
    "全年接待游客326万人，增长5%。\n文旅融合，接待游客«326万人次»。",
    "开展技能培训1240人次。\n全年技能培训«1240人»，增长5%。",
)
QUIET = (
    "全年接待游客326万人次，增长5%。\n文旅融合，接待游客326万人次。",
    "全年接待游客326万人次，增长5%。\n文旅融合，接待游客98万人。",
    "组织讲座20人次。\n组织讲座20人。",  # too few digits to be the same
    "甲县接待游客326万人。\n乙县接待游客326万人次。",
)

_VISITS = "次"
_COUNTED = frozenset(("人", "名", "户", "家", "台", "辆", "车"))
_FEWEST_DIGITS = 2


def check(reading: Reading) -> Iterator[Finding]:
    alike: dict[tuple[str, Decimal], list[Statement]] = defaultdict(list)
    for statement in statements(reading):
        mention = reading.mentions[statement.mention]
        unit = mention.unit.removesuffix(_VISITS)
        if unit in _COUNTED and len(digits(statement.value)) >= _FEWEST_DIGITS:
            alike[statement.measure, statement.value].append(statement)
    for group in alike.values():
        for one, other in pairwise(group):
            units = [reading.mentions[said.mention].unit for said in (one, other)]
            if units[0] == units[1] or not any(unit.endswith(_VISITS) for unit in units):
                continue
            said = context(reading, one)
            if said is not None and said == context(reading, other):
                yield _finding(reading, one, other)


def _finding(reading: Reading, one: Statement, other: Statement) -> Finding:
    earlier, here = reading.mentions[one.mention], reading.mentions[other.mention]
    first, second = reading.words(one.mention), reading.words(other.mention)
    return Finding(
        here.start,
        here.end,
        {
            "zh": f"“{one.measure}”前文为{first}，此处为{second}：数相同而单位不同",
            "en": f"“{one.measure}” is {first} earlier in the text and {second} here: "
            "one number of people and of visits",
        },
        related=(Span(earlier.start, earlier.end),),
    )
