"""Parts named together come to more than the whole they are taken from.

受理投诉86件，其中产品质量类54件、服务类41件: 95 of 86. Each part alone would fit (SUM002 looks
at those), so either a figure is wrong or the two classes overlap.

Not assessable: parts that do not stand in one list (a second 其中, 同时, 另), which may be cut
from the whole in different ways; a whole that is an average or a change; a rounding note.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from kaocheng.checking import guards
from kaocheng.checking.changes import alike
from kaocheng.checking.expected import added, as_stated, expected
from kaocheng.checking.findings import Outcome
from kaocheng.checking.intervals import Interval, total
from kaocheng.checking.repairs import Figures, printed
from kaocheng.checking.trials import judge
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading

CODE = "SUM003"
NAME = "parts-exceed-whole"
GRADE = "warning"
BASIS = "算术"
TRIGGERS = ("其中",)

FIRES = (
    "受理投诉86件，其中产品质量类54件、服务类«41件»。",
    "安排资金12.5亿元，其中教育7.2亿元、卫生«6.1亿元»。",
    "开设课程120门，其中线上45门，线下«95门»。",
)
QUIET = (
    "受理投诉86件，其中产品质量类54件、服务类21件。",
    "受理投诉86件，其中产品质量类54件、服务类32件。",  # 86: all of them
    "安排资金12.5亿元，其中教育6.4亿元、卫生6.2亿元。",  # 6.35 + 6.15 is 12.50
    "受理投诉86件，其中产品质量类54件，同时办结上年移交投诉41件。",
    "受理投诉86件，其中产品质量类54件，其中当年办结51件。",  # a part of the part
    "受理投诉86件，其中产品质量类96件、服务类21件。",  # one alone is too large: SUM002
)

_LISTED = pattern(r"[、，和及与][^，。；：、（）()]{0,16}")
_BESIDE = pattern(r"其中|同时|另|还|占|获|以上|累计|当年|新增|增|减|达到|超过|通过|完成")
_NO_LEVEL = pattern(r"每|均|[增减]|少[支收]|多[支收]|超[支收]|比|上升|下降")
_FRONT = 12


def check(reading: Reading) -> Iterator[Outcome]:
    wholes: dict[int, list[int]] = {}
    for relation in reading.of_kind("part"):
        part = relation.b[0]
        kind = reading.mentions[part].kind
        if kind in ("count", "money", "measure") and alike(reading, relation.a, part):
            wholes.setdefault(relation.a, []).append(part)
    figures = printed(reading)
    for whole, parts in wholes.items():
        if len(parts) < 2 or any(figures(part).low > figures(whole).high for part in parts):
            continue
        yield _judge(reading, whole, tuple(sorted(parts)))


def _judge(reading: Reading, whole: int, parts: tuple[int, ...]) -> Outcome:
    def together(figures: Figures) -> Interval:
        return total(figures(part) for part in parts)

    def holds(figures: Figures) -> bool:
        return together(figures).low <= figures(whole).high

    def message() -> dict[str, str]:
        should = expected(reading, whole, together(printed(reading)))
        summed, a = added(reading, parts), as_stated(reading, whole)
        return {
            "zh": f"各部分合计{should.zh}（{summed.zh}），大于整体{a.zh}，请核对各数",
            "en": f"The parts come to {should.en} ({summed.en}), more than the whole, {a.en}; "
            "check the figures",
        }

    def guard() -> str | None:
        for before, part in pairwise(parts):
            between = reading.between(before, part)
            if not _LISTED.fullmatch(between):
                return between.strip("，、")
            if beside := _BESIDE.search(between):
                return beside.group()
        first = reading.mentions[whole]
        front = reading.plain[max(0, first.start - _FRONT) : first.start]
        lead = _NO_LEVEL.search(re.split(r"[，。；\n]", front)[-1])
        return (
            (lead.group() if lead else None)
            or guards.averaged(guards.around(reading, whole, *parts))
            or guards.rounding_note(reading.plain)
        )

    return judge(reading, (whole, *parts), holds, guard=guard, at=parts[-1], message=message)
