"""进退位: points for places gained or lost since the year before."""

from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Literal

import msgspec

from kaocheng.ledger.pack import Name
from kaocheng.ledger.scoring.exact import equals, written
from kaocheng.ledger.scoring.rule import Case, Outcome, Rule, Words, spaced


class Step(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What so many places or more are worth; places lost are negative."""

    places: int
    points: Decimal


class Movement(Rule, frozen=True, tag="movement"):
    """A start, and the furthest step that is reached; steps do not add up.

    start   the full mark, or nothing (a bonus or a loss on top of other items)
    Not limited at either end: a unit at the full mark that gains places has more than it.
    """

    place: Name
    place_before: Name
    start: Literal["full", "zero"]
    steps: Annotated[tuple[Step, ...], msgspec.Meta(min_length=1)]

    def __post_init__(self) -> None:
        places = [step.places for step in self.steps]
        if 0 in places or len(set(places)) < len(places):
            raise ValueError("steps are for different numbers of places, none for 0")

    def needs(self) -> tuple[str, ...]:
        return self.place, self.place_before

    def score(self, case: Case) -> Outcome:
        now, before = case.values[self.place], case.values[self.place_before]
        gained = before - now
        reached = [
            step
            for step in self.steps
            if (0 < step.places <= gained) or (gained <= step.places < 0)
        ]
        change = Fraction(0)
        if reached:
            change = Fraction(max(reached, key=lambda step: abs(step.places)).points)
        start = case.full if self.start == "full" else Fraction(0)
        points = start + change
        zh, en = _moved(gained)
        sum_of = f"{written(start)}{'-' if change < 0 else '+'}{written(abs(change))}"
        return Outcome(
            points,
            Words(
                f"由第{written(before)}名到第{written(now)}名，{zh}，{sum_of}{equals(points)}分",
                f"from place {written(before)} to {written(now)}, {en}; "
                f"{sum_of} {spaced(points)} points",
            ),
        )


def _moved(gained: Fraction) -> tuple[str, str]:
    if not gained:
        return "位次未变", "no movement"
    places = written(abs(gained))
    return (f"进{places}位", f"{places} up") if gained > 0 else (f"退{places}位", f"{places} down")
