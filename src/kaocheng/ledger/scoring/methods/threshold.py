"""全或无: the full mark where the target is met, else nothing."""

from fractions import Fraction
from typing import Literal

from kaocheng.ledger.pack import Name
from kaocheng.ledger.scoring.exact import written
from kaocheng.ledger.scoring.rule import Case, Outcome, Rule, Words


class Threshold(Rule, frozen=True, tag="threshold"):
    """W if x ≥ T, else 0; with `better: low`, W if x ≤ T. Exactly the target meets it."""

    actual: Name
    target: Name
    better: Literal["high", "low"] = "high"

    def needs(self) -> tuple[str, ...]:
        return self.actual, self.target

    def score(self, case: Case) -> Outcome:
        actual, target = case.values[self.actual], case.values[self.target]
        high = self.better == "high"
        met = actual >= target if high else actual <= target
        sign = ("≥" if high else "≤") if met else ("<" if high else ">")
        points = case.full if met else Fraction(0)
        test = f"{written(actual)}{sign}{written(target)}"
        return Outcome(
            points,
            Words(
                f"实际{test}，{'达到' if met else '未达到'}目标，得{written(points)}分",
                f"actual {test}, target {'met' if met else 'missed'}: {written(points)} points",
            ),
        )
