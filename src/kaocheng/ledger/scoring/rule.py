"""What every method of scoring is given, and what it gives back."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

import msgspec

from kaocheng.ledger.pack import Tag
from kaocheng.ledger.scoring.exact import equals, percent, written

Values = Mapping[str, Fraction]


class Words(NamedTuple):
    """The same in both languages."""

    zh: str
    en: str


class Rule(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True,
           tag_field="method"):  # fmt: skip
    """A method with its parameters; each method adds its own, `needs` and `score`."""

    tag: Tag
    source: str = ""
    note: str = ""


class Peers(msgspec.Struct):
    """The units that a unit is compared with, itself among them."""

    units: Sequence[Values]
    sorted: dict[str, list[Fraction]] = {}

    def column(self, name: str) -> list[Fraction]:
        """All their values of an input, ascending; units without one are no peers in it."""
        if name not in self.sorted:
            self.sorted[name] = sorted(unit[name] for unit in self.units if name in unit)
        return self.sorted[name]


class Case(msgspec.Struct, frozen=True):
    """One unit at one item. `values` holds all that the method needs."""

    full: Fraction
    values: Values
    peers: Peers


class Outcome(msgspec.Struct, frozen=True):
    """Points before rounding, and how they came about; None where they cannot be computed."""

    points: Fraction | None
    words: Words


def share_of(full: Fraction, share: Fraction, zh: str, en: str) -> Outcome:
    """A share of the full mark, behind the words that say how large the share is."""
    points = full * share
    return Outcome(
        points,
        Words(
            f"{zh}，{written(full)}分×{percent(share)}{equals(points)}分",
            f"{en}; {written(full)} points × {percent(share)} {spaced(points)} points",
        ),
    )


def spaced(number: Fraction) -> str:
    """A number behind its sign, as English sets it: = 14.25."""
    sign = equals(number)
    return f"{sign[0]} {sign[1:]}"
