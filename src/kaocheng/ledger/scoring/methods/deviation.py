"""偏离扣分: so much less for each point beyond a line, and more beyond the next."""

from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from math import ceil, floor
from typing import Annotated, Literal

import msgspec

from kaocheng.ledger.pack import Name
from kaocheng.ledger.scoring.exact import equals, hold_positive, written
from kaocheng.ledger.scoring.rule import Case, Outcome, Rule, Words, spaced


class Band(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Beyond this line, each point costs so much."""

    line: Decimal
    each: Decimal

    def __post_init__(self) -> None:
        hold_positive(each=self.each)


class Deviation(Rule, frozen=True, tag="deviation"):
    """Lines from the mildest to the strictest: below 96, 0.25 a point; below 90, 0.5 a point.

    apply   marginal: each point costs what the band it lies in says, 88 is 6·0.25 + 2·0.5;
            whole: all points from the first line cost what the last band reached says, 8·0.5
    part    of a point: exact in proportion, `started` as a whole one, or `full` not counted
    better  low: lines are upper limits, and rise
    Never below 0; a value on a line is not beyond it.
    """

    value: Name
    bands: Annotated[tuple[Band, ...], msgspec.Meta(min_length=1)]
    apply: Literal["marginal", "whole"]
    part: Literal["exact", "started", "full"]
    better: Literal["high", "low"] = "high"

    def __post_init__(self) -> None:
        lines = [band.line if self.better == "low" else -band.line for band in self.bands]
        if any(later <= earlier for earlier, later in pairwise(lines)):
            raise ValueError("bands are listed from the mildest line to the strictest")

    def needs(self) -> tuple[str, ...]:
        return (self.value,)

    def score(self, case: Case) -> Outcome:
        value = case.values[self.value]
        sign = 1 if self.better == "low" else -1
        beyond = [sign * (value - Fraction(band.line)) for band in self.bands]
        reached = sum(1 for distance in beyond if distance > 0)
        if not reached:
            line = written(Fraction(self.bands[0].line))
            full = written(case.full)
            return Outcome(
                case.full,
                Words(
                    f"{written(value)}未越过{line}，不扣分，得{full}分",
                    f"{written(value)} is not beyond {line}: {full} points",
                ),
            )
        if self.apply == "whole":
            lengths = {reached - 1: beyond[0]}
        else:
            ends = [*beyond[1:reached], Fraction(0)]
            lengths = {at: beyond[at] - ends[at] for at in range(reached)}
        costs = [
            (self._counted(length), Fraction(self.bands[at].each)) for at, length in lengths.items()
        ]
        points = case.full - sum((length * each for length, each in costs), Fraction(0))
        sum_of = written(case.full) + "".join(
            f"-{written(length)}×{written(each)}" for length, each in costs
        )
        lines = "/".join(written(Fraction(band.line)) for band in self.bands[:reached])
        zh, en = (
            f"{written(value)}越过{lines}，{sum_of}",
            f"{written(value)} is beyond {lines}; {sum_of}",
        )
        if points < 0:
            return Outcome(
                Fraction(0), Words(f"{zh}，扣完为止，得0分", f"{en}, at most all: 0 points")
            )
        return Outcome(points, Words(f"{zh}{equals(points)}分", f"{en} {spaced(points)} points"))

    def _counted(self, length: Fraction) -> Fraction:
        if self.part == "exact":
            return length
        return Fraction(ceil(length) if self.part == "started" else floor(length))
