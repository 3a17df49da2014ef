"""评分: marks given by people, on a scale of their own."""

from decimal import Decimal
from fractions import Fraction

from kaocheng.ledger.pack import Name
from kaocheng.ledger.scoring.exact import hold_positive, written
from kaocheng.ledger.scoring.rule import Case, Outcome, Rule, Words, share_of


class Marked(Rule, frozen=True, tag="marked"):
    """W·marks/out_of. Marks outside 0 to `out_of` are not accepted: not assessed."""

    marks: Name
    out_of: Decimal

    def __post_init__(self) -> None:
        hold_positive(out_of=self.out_of)

    def needs(self) -> tuple[str, ...]:
        return (self.marks,)

    def score(self, case: Case) -> Outcome:
        marks, out_of = case.values[self.marks], Fraction(self.out_of)
        scale = f"{written(marks)}/{written(out_of)}"
        if not 0 <= marks <= out_of:
            return Outcome(
                None,
                Words(f"评分{scale}，超出评分范围，不予采用", f"marks {scale} are off the scale"),
            )
        return share_of(case.full, marks / out_of, f"评分{scale}", f"marks {scale}")
