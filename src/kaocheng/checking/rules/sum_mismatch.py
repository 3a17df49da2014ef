"""Listed parts do not add up to their total.

共办结案件120件：一审86件、二审24件、执行8件 leaves two cases nobody can find. Every figure is an
interval, so parts rounded to 0.1亿 may miss the total by what rounding allows, and no more.

Not assessable: a list that does not claim to be whole (等, 主要, 其中), hedged figures beyond
their bounds are a warning, and a document that says its parts need not add up (四舍五入).
"""

from collections.abc import Iterator

from kaocheng.checking import guards
from kaocheng.checking.amounts import Words
from kaocheng.checking.changes import alike
from kaocheng.checking.expected import added, mismatch
from kaocheng.checking.findings import Outcome
from kaocheng.checking.intervals import overlap, total
from kaocheng.checking.repairs import Figures, printed
from kaocheng.checking.trials import judge
from kaocheng.reading.links import Relation
from kaocheng.reading.reading import Reading

CODE = "SUM001"
NAME = "sum-mismatch"
GRADE = "error"
BASIS = "算术"
TRIGGERS = ()

FIRES = (
    "共办结案件«120件»：一审86件、二审24件、执行8件。",
    "建设配送中心8个，服务站67个，服务社337个，网点总数达到«421个»。",
    "总支出«12.9亿元»，由基本支出5.2亿元、项目支出7.3亿元组成。",
)
QUIET = (
    "共办结案件118件：一审86件、二审24件、执行8件。",
    "总支出12.4亿元，由基本支出5.2亿元、项目支出7.3亿元组成。",  # 12.35..12.45, 12.4..12.6
    "共办结案件120件：一审86件、二审24件等。",  # not all of them
    "建设配送中心8个，服务站67个，服务社337个，网点总数达到412个。",
)


def check(reading: Reading) -> Iterator[Outcome]:
    for relation in reading.of_kind("sum"):
        if all(alike(reading, relation.a, part) for part in relation.b):
            yield _judge(reading, relation)


def _judge(reading: Reading, relation: Relation) -> Outcome:
    whole, parts = relation.a, relation.b

    def holds(figures: Figures) -> bool:
        return overlap(figures(whole), total(figures(part) for part in parts))

    def message() -> dict[str, str]:
        parts_sum = added(reading, parts)
        return mismatch(
            reading,
            (whole, *parts),
            whole,
            total(map(printed(reading), parts)),
            what=Words("分项合计", "The parts together"),
            formula=parts_sum,
        )

    def guard() -> str | None:
        words = guards.around(reading, whole, *parts)
        return (
            guards.partial(guards.among(reading, whole, *parts))
            or guards.averaged(words)
            or guards.planned(words)
            or guards.rounding_note(reading.plain)
        )

    return judge(reading, (whole, *parts), holds, guard=guard, at=whole, message=message)
