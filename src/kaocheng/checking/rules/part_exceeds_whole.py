"""A part is larger than the whole it is taken from.

受理投诉86件，其中产品质量类96件: one of the two is wrong, or 其中 belongs to another figure.

Quiet: parts in another unit. Not assessable: a whole that is an average (年均, 每千人) or a change
(增加, 少支), whose parts may be those of another figure; two years beside each other; a rounding
note.
"""

import re
from collections.abc import Iterator

from kaocheng.checking import guards
from kaocheng.checking.changes import alike
from kaocheng.checking.findings import Outcome
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
)
QUIET = (
    "受理投诉86件，其中产品质量类54件。",
    "受理投诉86件，其中产品质量类54件，挽回损失120万元。",  # another unit
    "新增就业86人，其中高校毕业生54人。",
    "年均受理投诉86件，其中五年累计受理产品质量类296件。",
    "支出比预算少支4.7亿元。其中，建设支出13.8亿元，占预算数的97%。",  # a part of the spending
    "安排赤字13500亿元，比上年增加1500亿元，其中中央财政赤字9500亿元。",  # a part of the first
)

_FRONT = 12
_NO_LEVEL = pattern(
    r"(?:每[^，。；]{0,6}|[平年人户月日]均|(?<!新)增加|减少|增长|下降|上升|[少多][支收]|超[支收]|短收|"
    r"比[^，。；赛例重]{2,8})(?:了|约|近|超|为|达)?$"
)
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

    def message() -> dict[str, str]:
        a, b = reading.words(whole), reading.words(part)
        return {
            "zh": f"部分{b}大于整体{a}",
            "en": f"The part, {b}, is larger than the whole, {a}",
        }

    def guard() -> str | None:
        first, second = reading.mentions[whole], reading.mentions[part]
        front = reading.plain[max(0, first.start - _FRONT) : first.start]
        lead = _NO_LEVEL.search(re.split(r"[，。；\n]", front)[-1])
        between = reading.plain[first.end : second.start]
        dated = None if "其中" in between else _YEAR.search(between)
        return (
            (lead.group() if lead else None)
            or (dated.group() if dated else None)
            or guards.averaged(guards.around(reading, whole, part))
            or guards.rounding_note(reading.plain)
        )

    return judge(reading, (whole, part), holds, guard=guard, at=part, message=message)
