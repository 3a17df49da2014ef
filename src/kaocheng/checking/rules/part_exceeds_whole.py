"""A part is larger than the whole it is taken from.

受理投诉86件，其中产品质量类96件: one of the two is wrong, or 其中 belongs to another figure.

Quiet: parts in another unit. Not assessable: a whole that is an average (年均, 每千人) or a change
(增加, 少支, 超收), whose parts may be those of another figure or more than the whole; two years
beside each other; a rounding note. A whole and a part that are both told by the year (每年) are
judged, and so is a whole that is a running total (累计).
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from kaocheng.checking import guards
from kaocheng.checking.changes import alike
from kaocheng.checking.expected import as_stated
from kaocheng.checking.findings import Outcome
from kaocheng.checking.intervals import over
from kaocheng.checking.repairs import Figures
from kaocheng.checking.trials import judge
from kaocheng.patterns import pattern
from kaocheng.reading.links import Relation
from kaocheng.reading.reading import Reading

CODE = "SUM002"
NAME = "part-exceeds-whole"
GRADE = "error"
BASIS = "算术"
TRIGGERS = ()

FIRES = (
    "受理投诉86件，其中产品质量类«96件»。",
    "发放贷款12.5亿元，其中涉农贷款«15.2亿元»。",
    "教学比赛获奖21项，其中一等奖«88项»。",
    "新增就业86人，其中高校毕业生«96人»。",
    "财政每年安排补助86万元，其中市级每年安排«96万元»。",
    "用于水利的支出五年累计86万元，其中水库«96万元»。",
)
QUIET = (
    "受理投诉86件，其中产品质量类54件。",
    "受理投诉86件，其中产品质量类54件，挽回损失120万元。",  # another unit
    "新增就业86人，其中高校毕业生54人。",
    "年均受理投诉86件，其中五年累计受理产品质量类296件。",
    "财政每年安排补助86万元，其中五年累计用于水库296万元。",
    "财政每年安排补助86万元，其中用于水库296万元。",
    "财政比预算超收86万元，其中市级超收96万元。",  # the others fell short
    "支出比预算少支4.7亿元。其中，建设支出13.8亿元，占预算数的97%。",  # a part of the spending
    "安排赤字13500亿元，比上年增加1500亿元，其中中央财政赤字9500亿元。",  # a part of the first
)

_FRONT = 12
_NO_LEVEL = pattern(
    r"(?:每[^，。；]{0,6}|[平年人户月日]均|(?<!新)增加|减少|增长|下降|上升|[少多][支收]|超[支收]|短收|"
    r"比[^，。；赛例重]{2,8})(?:了|约|近|超|为|达)?$"
)
_YEARLY = pattern("每[年季月]")
_SO_FAR = pattern("累计")
_YEAR = pattern(r"\d{4} ?年|[一二]\S{3}年|到了|已经有")


def check(reading: Reading) -> Iterator[Outcome]:
    for relation in reading.of_kind("part"):
        part = relation.b[0]
        kind = reading.mentions[part].kind
        if kind in ("count", "money", "measure") and alike(reading, relation.a, part):
            yield _judge(reading, relation)


def _judge(reading: Reading, relation: Relation) -> Outcome:
    whole, part = relation.a, relation.b[0]

    def holds(figures: Figures) -> bool:
        return figures(part).low <= figures(whole).high

    def plausible(figures: Figures) -> Decimal:
        """Parts that are nearly nothing are rare, and so are those that are nearly all: of 91
        that reports state, the middle one is 0.30 of its whole, and one in ten above 0.75."""
        share = over(figures(part), figures(whole))
        if share is None:
            return Decimal(0)
        middle = min((share.low + share.high) / 2, Decimal(1))
        return middle * (1 - middle)

    def message() -> dict[str, str]:
        a, b = as_stated(reading, whole), as_stated(reading, part)
        return {
            "zh": f"部分{b.zh}大于整体{a.zh}，请核对两数",
            "en": f"The part, {b.en}, is larger than the whole, {a.en}; check the two figures",
        }

    def guard() -> str | None:
        first, second = reading.mentions[whole], reading.mentions[part]
        front = reading.plain[max(0, first.start - _FRONT) : first.start]
        lead = _NO_LEVEL.search(re.split(r"[，。；\n]", front)[-1])
        between = reading.plain[first.end : second.start]
        dated = None if "其中" in between else _YEAR.search(between)
        behind = guards.among(reading, whole, part)
        before = guards.around(reading, whole, part).partition(behind)[0]
        if _YEARLY.search(before) and _YEARLY.search(between):
            return guards.rounding_note(reading.plain)
        return (
            (lead.group() if lead else None)
            or (dated.group() if dated else None)
            or guards.averaged(_SO_FAR.sub("", before) + behind)
            or guards.rounding_note(reading.plain)
        )

    return judge(
        reading,
        (whole, part),
        holds,
        guard=guard,
        at=part,
        message=message,
        plausible=plausible,
    )
