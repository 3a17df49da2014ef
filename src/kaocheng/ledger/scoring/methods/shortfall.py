"""个数达标扣分: so much less for each one that is missing."""

from decimal import Decimal
from fractions import Fraction

from kaocheng.ledger.pack import Name
from kaocheng.ledger.scoring.exact import equals, hold_positive, written
from kaocheng.ledger.scoring.rule import Case, Outcome, Rule, Words, spaced


class Shortfall(Rule, frozen=True, tag="shortfall"):
    """W − each·max(T − x, 0), not below 0; more than the target earns nothing."""

    actual: Name
    target: Name
    each: Decimal

    def __post_init__(self) -> None:
        hold_positive(each=self.each)

    def needs(self) -> tuple[str, ...]:
        return self.actual, self.target

    def score(self, case: Case) -> Outcome:
        actual, target = case.values[self.actual], case.values[self.target]
        missing, each = max(target - actual, Fraction(0)), Fraction(self.each)
        points = case.full - each * missing
        counts, gap = f"{written(actual)}/{written(target)}", written(missing)
        sum_of = f"{written(case.full)}-{written(each)}×{gap}"
        zh, en = f"完成{counts}，差{gap}，{sum_of}", f"done {counts}, {gap} missing; {sum_of}"
        if points < 0:
            return Outcome(
                Fraction(0), Words(f"{zh}，扣完为止，得0分", f"{en}, at most all: 0 points")
            )
        return Outcome(points, Words(f"{zh}{equals(points)}分", f"{en} {spaced(points)} points"))
