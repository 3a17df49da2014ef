"""满意度: answers of a survey, each worth a share of the mark."""

from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Literal

import msgspec

from kaocheng.ledger.pack import Name
from kaocheng.ledger.scoring.exact import equals_percent, hold_within, percent, written
from kaocheng.ledger.scoring.rule import Case, Outcome, Rule, Words, share_of


class Answer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An answer, the input that counts it, and how much of the mark it is worth."""

    title: str
    count: Name
    worth_pct: Decimal

    def __post_init__(self) -> None:
        hold_within(0, 100, worth_pct=self.worth_pct)


class Satisfaction(Rule, frozen=True, tag="satisfaction"):
    """The mean of the answers' worth. 不了解 is none of them: who does not know is not counted.

    respondents  drawn by sample, or known persons; open votes, likes and shares are no ground of
                 assessment (国办函〔2026〕12号), so there is no word for them here
    least        fewer answers than this are no survey: not assessed
    """

    answers: Annotated[tuple[Answer, ...], msgspec.Meta(min_length=2)]
    respondents: Literal["sampled", "identified"]
    least: Annotated[int, msgspec.Meta(ge=1)]

    def needs(self) -> tuple[str, ...]:
        return tuple(answer.count for answer in self.answers)

    def score(self, case: Case) -> Outcome:
        counts = [case.values[answer.count] for answer in self.answers]
        total = sum(counts, Fraction(0))
        if total < self.least:
            return Outcome(
                None,
                Words(
                    f"有效评价{written(total)}份，少于{self.least}份",
                    f"{written(total)} answers, fewer than {self.least}",
                ),
            )
        worth = [Fraction(answer.worth_pct) / 100 for answer in self.answers]
        share = sum((count * each for count, each in zip(counts, worth, strict=True)), Fraction(0))
        share /= total
        parts = "+".join(
            f"{answer.title}{written(count)}×{percent(each)}"
            for answer, count, each in zip(self.answers, counts, worth, strict=True)
        )
        mean = f"({parts})/{written(total)}{equals_percent(share)}"
        return share_of(case.full, share, f"满意度{mean}", f"satisfaction {mean}")
