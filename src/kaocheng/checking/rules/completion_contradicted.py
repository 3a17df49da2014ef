"""The words say a target was passed where the figures miss it, or the other way round.

目标500套，开工486套，超额完成任务; 完成年度目标的96%，超额完成任务.

Quiet: targets that are better the lower they are (能耗, 排放, 死亡, 时限). Not assessable:
targets put right in the course of the year, figures of part of it.
"""

from collections.abc import Iterator
from decimal import Decimal

from kaocheng.checking import guards
from kaocheng.checking.expected import as_stated
from kaocheng.checking.findings import Outcome
from kaocheng.checking.repairs import Figures
from kaocheng.checking.targets import Verdict, verdicts
from kaocheng.checking.trials import judge
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading

CODE = "PCT010"
NAME = "completion-contradicted"
GRADE = "error"
BASIS = "算术"
TRIGGERS = ("超额完成", "未完成", "未能完成", "没有完成", "没能完成")

FIRES = (
    "年度目标500套，实际开工«486套»，超额完成任务。",
    "城镇新增就业达10.3万人，超额完成下达的«11万人»任务。",
    "完成年度目标的«96%»，超额完成任务。",
    "年度目标500套，实际开工«512套»，未完成任务。",
)
QUIET = (
    "年度目标500套，实际开工512套，超额完成任务。",
    "城镇新增就业达11.3万人，超额完成下达的11万人任务。",
    "能耗控制目标500吨，实际完成486吨，超额完成任务。",  # the lower the better
    "年度目标500套，实际开工486套，未完成任务。",
    "完成年度目标的106%，超额完成任务。",
    "完成年度目标的96%，12家企业超额完成任务。",  # some of them
    "“十四五”目标500公里，今年建成120公里，超额完成年度任务。",  # of five years
)

_LOWER = pattern(
    r"能耗|排放|死亡|事故|时限|控制|减|降|压|压缩|不超过|以内|失业|消耗|污染|浓度|淘汰|成本"
)
_CHANGED = pattern(
    r"调整|修订|追加|变更|五年|三年|累计|上半年|季度|月份"
    r"|十[一二三四五]五|规划|预计|有望|将|确保|力争"
)
_HUNDRED = Decimal(100)


def check(reading: Reading) -> Iterator[Outcome]:
    for verdict in verdicts(reading):
        yield _judge(reading, verdict)


def _judge(reading: Reading, verdict: Verdict) -> Outcome:
    (goal, done, rate), passed, said = verdict
    operands = tuple(sorted(at for at in (goal, done) if at is not None))
    if not operands:
        assert rate is not None
        operands = (rate,)

    def holds(figures: Figures) -> bool:
        if goal is not None and done is not None:
            reached, needed = figures(done), figures(goal)
            return reached.high >= needed.low if passed else reached.low < needed.high
        share = figures(operands[0])
        return share.high >= _HUNDRED if passed else share.low < _HUNDRED

    def message() -> dict[str, str]:
        passed_en = "was passed" if passed else "was missed"
        if goal is not None and done is not None:
            a, b = as_stated(reading, goal), as_stated(reading, done)
            return {
                "zh": f"文中说{said}，但目标为{a.zh}、完成{b.zh}，请核对两数和用词",
                "en": f"The text says the target {passed_en}, but {b.en} was done of a target of "
                f"{a.en}; check the two figures and the words",
            }
        rate_stated = as_stated(reading, operands[0])
        return {
            "zh": f"文中说{said}，但完成率为{rate_stated.zh}，请核对数和用词",
            "en": f"The text says the target {passed_en}, but {rate_stated.en} of it was done; "
            "check the figure and the words",
        }

    def guard() -> str | None:
        words = guards.around(reading, *operands)
        changed = _LOWER.search(words) or _CHANGED.search(words)
        return changed.group() if changed else guards.averaged(words)

    return judge(reading, operands, holds, guard=guard, at=operands[-1], message=message)
