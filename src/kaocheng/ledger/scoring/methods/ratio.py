"""完成比例: the rate of completion times the full mark, up to a cap."""

from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Literal

import msgspec

from kaocheng.ledger.pack import Name
from kaocheng.ledger.scoring.exact import equals_percent, hold_positive, percent, written
from kaocheng.ledger.scoring.rule import Case, Outcome, Rule, Words, share_of


class Term(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One rate, and the share it has in the whole."""

    actual: Name
    target: Name
    share: Decimal = Decimal(1)

    def __post_init__(self) -> None:
        hold_positive(share=self.share)


class Ratio(Rule, frozen=True, tag="ratio"):
    """W·min(x/T, cap), of one term or of several that are weighted.

    cap      1 for 完成得满分, 未完成按比例; 1.2 where more than the target earns more
    cap_on   each term before it is weighted, or their weighted sum: (28/27)·50% + (177.7/54)·50%
             is 100% with the first and, with the second, as far as the cap lets it go
    better   low: T/x, for what should be small; an actual of 0 is then the cap

    A rate below 0 counts as 0. A target of 0 or less gives no rate: not assessed.
    """

    terms: Annotated[tuple[Term, ...], msgspec.Meta(min_length=1)]
    cap: Decimal
    cap_on: Literal["term", "sum"]
    better: Literal["high", "low"] = "high"

    def __post_init__(self) -> None:
        hold_positive(cap=self.cap)
        if (total := sum(term.share for term in self.terms)) != 1:
            raise ValueError(f"the shares of the terms add up to {total}, not to 1")

    def needs(self) -> tuple[str, ...]:
        return tuple(name for term in self.terms for name in (term.actual, term.target))

    def score(self, case: Case) -> Outcome:
        cap = Fraction(self.cap)
        total = Fraction(0)
        several = len(self.terms) > 1
        said: list[Words] = []
        for term in self.terms:
            actual, target = case.values[term.actual], case.values[term.target]
            if target <= 0:
                zero = f"{written(target)}"
                return Outcome(
                    None,
                    Words(
                        f"目标为{zero}，没有完成率", f"the target is {zero}: no rate of completion"
                    ),
                )
            rate, words = self._rate(actual, target, cap)
            if self.cap_on == "term":
                rate = min(rate, cap)
                if several:
                    words = Words(
                        f"（{words.zh}，封顶{percent(cap)}）",
                        f"({words.en}, capped at {percent(cap)})",
                    )
            total += rate * Fraction(term.share)
            share = f"×{percent(Fraction(term.share))}" if several else ""
            said.append(Words(words.zh + share, words.en + share))
        zh, en = ("+".join(words[at] for words in said) for at in (0, 1))
        if several:
            zh, en = zh + equals_percent(total), en + equals_percent(total)
        if self.cap_on == "sum" or not several:
            zh, en = f"{zh}，封顶{percent(cap)}", f"{en}, capped at {percent(cap)}"
        return share_of(case.full, min(total, cap), f"完成率{zh}", f"completion {en}")

    def _rate(self, actual: Fraction, target: Fraction, cap: Fraction) -> tuple[Fraction, Words]:
        """A term's rate before the cap, and how it is written."""
        over, under = (actual, target) if self.better == "high" else (target, actual)
        if under <= 0:
            text = written(actual)
            return cap, Words(f"实际为{text}，按封顶计", f"actual {text}, counted as the cap")
        rate = over / under
        division = f"{written(over)}/{written(under)}{equals_percent(rate)}"
        if rate < 0:
            return Fraction(0), Words(f"{division}按0计", f"{division} counted as 0")
        return rate, Words(division, division)
