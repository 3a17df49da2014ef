"""与第一名比例: what a unit has as a share of what the best of its peers has."""

from fractions import Fraction
from typing import Literal

from kaocheng.ledger.pack import Name
from kaocheng.ledger.scoring.exact import equals_percent, written
from kaocheng.ledger.scoring.rule import Case, Outcome, Rule, Words, share_of


class AgainstBest(Rule, frozen=True, tag="against_best"):
    """W·x/x_max; with `better: low`, W·x_min/x.

    The share has no meaning where a value is below 0 or the divisor is 0: not assessed, but for
    the best itself in `better: low`, which has the full mark at 0.
    """

    value: Name
    better: Literal["high", "low"] = "high"

    def needs(self) -> tuple[str, ...]:
        return (self.value,)

    def score(self, case: Case) -> Outcome:
        values, mine = case.peers.column(self.value), case.values[self.value]
        high = self.better == "high"
        best = values[-1] if high else values[0]
        over, under = (mine, best) if high else (best, mine)
        if mine == best == 0 and not high:
            return share_of(case.full, Fraction(1), "0为最优", "0 is the best")
        if over < 0 or under <= 0:
            return Outcome(
                None,
                Words(
                    f"{written(over)}/{written(under)}不成比例",
                    f"{written(over)}/{written(under)} is no share",
                ),
            )
        share = over / under
        division = f"{written(over)}/{written(under)}{equals_percent(share)}"
        return share_of(case.full, share, f"与第一名之比{division}", f"against the best {division}")
