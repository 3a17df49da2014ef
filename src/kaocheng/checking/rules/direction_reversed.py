"""The words say a rise where the figures fall, or a fall where they rise.

登记失业率由5.2%上升到4.8%: either the verb is wrong or the figures have changed places.

Quiet: ranks, which rise as their number falls, and falls of a fall (降幅由5.2%收窄到4.8%).
"""

from collections.abc import Iterator
from decimal import Decimal

from kaocheng.checking import guards
from kaocheng.checking.changes import alike, changes, goes
from kaocheng.checking.expected import as_stated
from kaocheng.checking.findings import Outcome
from kaocheng.checking.intervals import over
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
    "赤字率由4.1%提高到«2.3%»。",
    "财政赤字由3亿元减少到«5亿元»。",
)
QUIET = (
    "登记失业率由5.2%下降到4.8%。",
    "降幅由5.2%收窄到4.8%。",
    "综合排名由第8位上升到第5位。",
    "财政收入由38.5亿元增加到42.7亿元。",
    "财政赤字由5亿元减少到3亿元，赤字率由2.1%提高到2.3%。",
    "国有企业由亏损5亿元提高到盈利3亿元。",
    "贷款额度由50万元调整为30万元，惠及12户。",  # neither rise nor fall
)


def check(reading: Reading) -> Iterator[Outcome]:
    for earlier, later, _, sign in changes(reading):
        kind = reading.mentions[later].kind
        if sign and kind not in ("ordinal", "date") and alike(reading, earlier, later):
            yield _judge(reading, earlier, later, sign)


def _judge(reading: Reading, earlier: int, later: int, sign: str) -> Outcome:
    def holds(figures: Figures) -> bool:
        return goes(sign, figures(earlier), figures(later))

    def plausible(figures: Figures) -> Decimal:
        """A change to twice as much is a quarter as likely as one to little more: so are those
        that reports state, whose logarithms are 0.59 in the mean of 161. No change is none."""
        ratio = over(figures(later), figures(earlier))
        if ratio is None or figures(later) == figures(earlier):
            return Decimal(0)
        return (ratio.high if ratio.high < 1 else 1 / max(ratio.low, Decimal(1))) ** 2

    def message() -> dict[str, str]:
        a, b = as_stated(reading, earlier), as_stated(reading, later)
        says, is_ = ("下降", "上升") if sign == "-" else ("上升", "下降")
        down = sign == "-"
        return {
            "zh": f"文中说{says}，但由{a.zh}到{b.zh}是{is_}，请核对两数和用词",
            "en": f"The text says a {'fall' if down else 'rise'}, but {a.en} to {b.en} is a "
            f"{'rise' if down else 'fall'}; check the two figures and the word",
        }

    return judge(
        reading,
        (earlier, later),
        holds,
        guard=lambda: guards.inverted(guards.around(reading, earlier, later)),
        at=later,
        message=message,
        plausible=plausible,
    )
