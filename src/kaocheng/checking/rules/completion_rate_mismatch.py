"""A rate of completion is not what was done divided by the target.

目标45.0亿元，完成46.8亿元，完成年度目标的108%: it is 104%. Amounts and rate are rounded; what
rounding allows is accepted.

Judged where the sentence gives one target, one result of the same unit and the rate. Not
assessable: targets put right in the course of the year (调整, 修订, 追加), averages, other
scopes.
"""

from collections.abc import Iterator
from decimal import Decimal

from kaocheng.checking import guards
from kaocheng.checking.amounts import Words
from kaocheng.checking.expected import mismatch
from kaocheng.checking.findings import NotAssessable, Outcome
from kaocheng.checking.intervals import Interval, over, overlap, point, times
from kaocheng.checking.repairs import Figures, printed
from kaocheng.checking.targets import completion_rates
from kaocheng.checking.trials import judge
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading

CODE = "PCT009"
NAME = "completion-rate-mismatch"
GRADE = "error"
BASIS = "算术"
TRIGGERS = ("完成", "计划的", "目标的", "预算的", "任务的")

FIRES = (
    "年度目标45.0亿元，实际完成46.8亿元，完成年度目标的«108%»。",
    "计划开工500套，实际开工486套，完成计划的«99.2%»。",
    "安排预算1200万元，实际支出1140万元，为预算的«85%»。",
)
QUIET = (
    "年度目标45.0亿元，实际完成46.8亿元，完成年度目标的104%。",
    "计划开工500套，实际开工486套，完成计划的97.2%。",
    "实际完成46.8亿元，完成年度目标的108%。",  # the target is not printed
    "年度目标45.0亿元，实际完成46.8亿元，完成调整后目标的108%。",
    "年初预算12.4亿元，调整预算13.1亿元，支出13.0亿元，完成调整预算的99.2%。",
    "年度目标45.0亿元，实际完成46.8亿元，增长8%。",
)

_CHANGED = pattern(r"调整|修订|追加|变更|五年|三年|总目标|累计")
_HUNDRED = point(Decimal(100))


def check(reading: Reading) -> Iterator[Outcome]:
    for goal, done, rate in completion_rates(reading):
        if goal is not None and done is not None and rate is not None:
            yield _judge(reading, goal, done, rate)


def _judge(reading: Reading, goal: int, done: int, rate: int) -> Outcome:
    def completed(figures: Figures) -> Interval | None:
        ratio = over(figures(done), figures(goal))
        return None if ratio is None else times(ratio, _HUNDRED)

    def holds(figures: Figures) -> bool:
        share = completed(figures)
        return share is not None and overlap(share, figures(rate))

    def message() -> dict[str, str]:
        share = completed(printed(reading))
        assert share is not None
        a, b = reading.words(goal), reading.words(done)
        return mismatch(
            reading,
            (goal, done, rate),
            rate,
            share,
            what=Words(f"目标{a}、完成{b}，完成率", f"{b} as a share of the target of {a}"),
            formula=Words(f"{b}÷{a}", f"{b} ÷ {a}"),
        )

    def guard() -> str | None:
        words = guards.around(reading, goal, done, rate)
        changed = _CHANGED.search(words.replace("调整预算", ""))
        return (
            (changed.group() if changed else None)
            or guards.averaged(words)
            or guards.other_scope(words)
        )

    if completed(printed(reading)) is None:
        return NotAssessable((goal, done, rate), "0")
    return judge(reading, (goal, done, rate), holds, guard=guard, at=rate, message=message)
