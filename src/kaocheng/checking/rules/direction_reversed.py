"""The words say a rise where the figures fall, or a fall where they rise.

登记失业率由5.2%上升到4.8%: either the verb is wrong or the figures have changed places.

Quiet: ranks, which rise as their number falls, and falls of a fall (降幅由5.2%收窄到4.8%).
"""

from collections.abc import Iterator
from decimal import Decimal

from kaocheng.checking import guards
from kaocheng.checking.changes import alike, changes
from kaocheng.checking.findings import Outcome
from kaocheng.checking.intervals import Interval, over, overlap
from kaocheng.checking.repairs import Figures
from kaocheng.checking.trials import judge
from kaocheng.reading.reading import Reading

CODE = "CHG004"
NAME = "direction-reversed"
GRADE = "error"
BASIS = "算术"
TRIGGERS = ()

FIRES = (
    "登记失业率由5.2%上升到«4.8%»。",
    "财政收入由42.7亿元增加到«38.5亿元»。",
    "审批时限由5天压缩到«15天»。",
)
QUIET = (
    "登记失业率由5.2%下降到4.8%。",
    "降幅由5.2%收窄到4.8%。",
    "综合排名由第8位上升到第5位。",
    "财政收入由38.5亿元增加到42.7亿元。",
    "贷款额度由50万元调整为30万元，惠及12户。",  # neither rise nor fall
)

_ALIKE = Interval(Decimal("0.5"), Decimal(2))
"""A repair must leave the two figures this near."""


def check(reading: Reading) -> Iterator[Outcome]:
    for earlier, later, _, sign in changes(reading):
        kind = reading.mentions[later].kind
        if sign and kind not in ("ordinal", "date") and alike(reading, earlier, later):
            yield _judge(reading, earlier, later, sign)


def _judge(reading: Reading, earlier: int, later: int, sign: str) -> Outcome:
    def holds(figures: Figures) -> bool:
        before, after = figures(earlier), figures(later)
        return after.low <= before.high if sign == "-" else after.high >= before.low

    def mends(figures: Figures) -> bool:
        ratio = over(figures(later), figures(earlier))
        return holds(figures) and ratio is not None and overlap(ratio, _ALIKE)

    def message() -> dict[str, str]:
        a, b = reading.words(earlier), reading.words(later)
        says, is_ = ("下降", "上升") if sign == "-" else ("上升", "下降")
        down = sign == "-"
        return {
            "zh": f"文中说{says}，但由{a}到{b}是{is_}",
            "en": f"The text says a {'fall' if down else 'rise'}, but {a} to {b} is a "
            f"{'rise' if down else 'fall'}",
        }

    return judge(
        reading,
        (earlier, later),
        holds,
        guard=lambda: guards.inverted(guards.around(reading, earlier, later)),
        at=later,
        message=message,
        mends=mends,
    )
