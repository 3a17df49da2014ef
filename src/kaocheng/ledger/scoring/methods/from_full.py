"""督查扣分: the full mark, from which the ledgers of deductions take."""

from kaocheng.ledger.scoring.exact import written
from kaocheng.ledger.scoring.rule import Case, Outcome, Rule, Words


class FromFull(Rule, frozen=True, tag="from_full"):
    """W, before the deductions that name this item."""

    def needs(self) -> tuple[str, ...]:
        return ()

    def score(self, case: Case) -> Outcome:
        full = written(case.full)
        return Outcome(case.full, Words(f"由满分{full}分起扣", f"from the full mark of {full}"))
