"""功效系数法: where a unit lies between the worst and the best, on a scale such as 60 to 100."""

from decimal import Decimal
from fractions import Fraction
from typing import Literal

from kaocheng.ledger.pack import Name
from kaocheng.ledger.scoring.exact import equals, written
from kaocheng.ledger.scoring.rule import Case, Outcome, Rule, Words, spaced


class Efficacy(Rule, frozen=True, tag="efficacy"):
    """W·d/100 with d = base + span·(x − x_s)/(x_h − x_s).

    best, worst   inputs that give x_h and x_s (满意值, 不允许值); else the peers' best and worst
    better        low: the smallest of the peers is x_h, the largest x_s
    outside       what lies outside given ends: held at them (`clamp`), or followed (`extend`)
    degenerate    d where x_h = x_s and all are alike; None: not assessed

    Relative to the peers: adding or leaving out a unit changes every score. The exponential form
    is not offered, its values being irrational.
    """

    value: Name
    base: Decimal
    span: Decimal
    degenerate: Decimal | None
    best: Name | None = None
    worst: Name | None = None
    outside: Literal["clamp", "extend"] | None = None
    better: Literal["high", "low"] = "high"

    def __post_init__(self) -> None:
        if not bool(self.best) == bool(self.worst) == bool(self.outside):
            raise ValueError("`best`, `worst` and `outside` go together")

    def needs(self) -> tuple[str, ...]:
        return tuple(name for name in (self.value, self.best, self.worst) if name)

    def score(self, case: Case) -> Outcome:
        mine = case.values[self.value]
        best, worst = self._ends(case)
        ends = Words(
            f"最优{written(best)}、最差{written(worst)}",
            f"best {written(best)}, worst {written(worst)}",
        )
        if best == worst:
            if self.degenerate is None:
                return Outcome(None, Words(f"{ends.zh}，无法区分", f"{ends.en}: all alike"))
            marks = Fraction(self.degenerate)
            sum_of = f"d={written(marks)}"
        else:
            part = (mine - worst) / (best - worst)
            if self.outside == "clamp":
                part = min(max(part, Fraction(0)), Fraction(1))
            marks = Fraction(self.base) + Fraction(self.span) * part
            sum_of = (
                f"d={written(Fraction(self.base))}+{written(Fraction(self.span))}"
                f"×({written(mine)}-{written(worst)})/({written(best)}-{written(worst)})"
                f"{equals(marks)}"
            )
        points = case.full * marks / 100
        product = f"{written(case.full)}×{written(marks)}/100"
        held = Words("", "")
        if self.outside == "clamp" and not min(best, worst) <= mine <= max(best, worst):
            held = Words("（超出两端，按端点计）", " (outside, held at the end)")
        return Outcome(
            points,
            Words(
                f"{ends.zh}，{sum_of}{held.zh}，{product}{equals(points)}分",
                f"{ends.en}; {sum_of}{held.en}; {product} {spaced(points)} points",
            ),
        )

    def _ends(self, case: Case) -> tuple[Fraction, Fraction]:
        if self.best and self.worst:
            return case.values[self.best], case.values[self.worst]
        values = case.peers.column(self.value)
        return (values[-1], values[0]) if self.better == "high" else (values[0], values[-1])
