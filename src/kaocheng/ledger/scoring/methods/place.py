"""争先进位、排名赋分: points by place among the peers."""

from bisect import bisect_left, bisect_right
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from kaocheng.ledger.pack import Name
from kaocheng.ledger.scoring.exact import hold_positive, percent, written
from kaocheng.ledger.scoring.rule import Case, Outcome, Rule, Words


class Place(Rule, frozen=True, tag="place"):
    """The first has the full mark, and each place after it less.

    step_pct     per cent of the full mark that each place costs
    step_points  or points that it costs
    table        or the points of the places; whoever comes after them has the last of them, or,
                 with `beyond_table: zero`, none
    ties         competition 1 2 2 4; dense 1 2 2 3; average: those who share places have the mean
                 of their points

    Never below 0. Places change when a unit is added, left out or has not reported.
    """

    value: Name
    ties: Literal["competition", "dense", "average"]
    step_pct: Decimal | None = None
    step_points: Decimal | None = None
    table: tuple[Decimal, ...] = ()
    beyond_table: Literal["last", "zero"] | None = None
    better: Literal["high", "low"] = "high"

    def __post_init__(self) -> None:
        hold_positive(step_pct=self.step_pct, step_points=self.step_points)
        given = [self.step_pct is not None, self.step_points is not None, bool(self.table)]
        if sum(given) != 1:
            raise ValueError("needs one of `step_pct`, `step_points` and `table`")
        if bool(self.table) != bool(self.beyond_table):
            raise ValueError("`table` and `beyond_table` go together")

    def needs(self) -> tuple[str, ...]:
        return (self.value,)

    def score(self, case: Case) -> Outcome:
        mine, values = case.values[self.value], case.peers.column(self.value)
        below, upto = bisect_left(values, mine), bisect_right(values, mine)
        better, tied = (len(values) - upto if self.better == "high" else below), upto - below
        first = better + 1
        if self.ties == "dense":
            others = values[upto:] if self.better == "high" else values[:below]
            first = len(set(others)) + 1
        if self.ties == "average":
            places = range(first, first + tied)
            points = sum((self._points(case.full, at) for at in places), Fraction(0)) / tied
        else:
            points = self._points(case.full, first)
        shared = self.ties == "average" and tied > 1
        last = first + tied - 1
        zh = f"第{first}至{last}名并列，取平均" if shared else f"第{first}名"
        en = f"places {first} to {last} shared, their mean" if shared else f"place {first}"
        costs = self._costs()
        return Outcome(
            points,
            Words(
                f"{written(mine)}在{len(values)}家中{zh}，{costs.zh}，{written(case.full)}分中得"
                f"{written(points)}分",
                f"{written(mine)} has {en} of {len(values)}; {costs.en}; "
                f"{written(points)} of {written(case.full)} points",
            ),
        )

    def _points(self, full: Fraction, place: int) -> Fraction:
        if self.table:
            if place <= len(self.table):
                return Fraction(self.table[place - 1])
            return Fraction(self.table[-1]) if self.beyond_table == "last" else Fraction(0)
        if self.step_pct is not None:
            return max(full - full * Fraction(self.step_pct) / 100 * (place - 1), Fraction(0))
        assert self.step_points is not None
        return max(full - Fraction(self.step_points) * (place - 1), Fraction(0))

    def _costs(self) -> Words:
        if self.table:
            points = "/".join(written(Fraction(point)) for point in self.table)
            zh, en = ("同最后一名", "the last") if self.beyond_table == "last" else ("0分", "none")
            return Words(f"各名次{points}分，其后{zh}", f"places earn {points}, later ones {en}")
        if self.step_pct is not None:
            step = percent(Fraction(self.step_pct) / 100)
            return Words(f"每后一名减满分的{step}", f"each later place costs {step} of the mark")
        assert self.step_points is not None
        step = written(Fraction(self.step_points))
        return Words(f"每后一名减{step}分", f"each later place costs {step} points")
