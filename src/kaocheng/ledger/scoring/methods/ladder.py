"""区间、阶梯: a share of the full mark by the rung that is reached."""

from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Annotated

import msgspec

from kaocheng.ledger.pack import Name
from kaocheng.ledger.scoring.exact import equals_percent, hold_within, percent, written
from kaocheng.ledger.scoring.rule import Case, Outcome, Rule, Words, share_of


class Rung(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """From here upwards, so many per cent of the full mark."""

    reach_pct: Decimal
    worth_pct: Decimal

    def __post_init__(self) -> None:
        hold_within(0, None, worth_pct=self.worth_pct)


class Ladder(Rule, frozen=True, tag="ladder"):
    """The highest rung whose `reach_pct` of the target is reached; below the lowest, nothing.

    A rung belongs to the interval above it: exactly 80% has reached 80%. A target of 0 or less
    gives no rate: not assessed.
    """

    actual: Name
    target: Name
    rungs: Annotated[tuple[Rung, ...], msgspec.Meta(min_length=1)]

    def __post_init__(self) -> None:
        if any(upper.reach_pct <= lower.reach_pct for upper, lower in pairwise(self.rungs)):
            raise ValueError("rungs are listed from the highest to the lowest")

    def needs(self) -> tuple[str, ...]:
        return self.actual, self.target

    def score(self, case: Case) -> Outcome:
        actual, target = case.values[self.actual], case.values[self.target]
        if target <= 0:
            text = written(target)
            return Outcome(
                None,
                Words(f"目标为{text}，没有完成率", f"the target is {text}: no rate of completion"),
            )
        rate = actual / target
        division = f"{written(actual)}/{written(target)}{equals_percent(rate)}"
        for rung in self.rungs:
            if rate * 100 >= Fraction(rung.reach_pct):
                reach = percent(Fraction(rung.reach_pct) / 100)
                return share_of(
                    case.full,
                    Fraction(rung.worth_pct) / 100,
                    f"完成率{division}，达到{reach}一档",
                    f"completion {division}, rung {reach}",
                )
        lowest = percent(Fraction(self.rungs[-1].reach_pct) / 100)
        return share_of(
            case.full,
            Fraction(0),
            f"完成率{division}，未达最低一档{lowest}",
            f"completion {division}, below the lowest rung {lowest}",
        )
