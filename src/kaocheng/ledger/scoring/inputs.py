"""What is scored: units with their figures, and the entries of the ledgers."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

import msgspec

from kaocheng.ledger.scoring.entries import Entry
from kaocheng.ledger.scoring.scheme import Scheme, hold_name, walk

UNIT_COLUMNS = ("unit", "day", "input", "value")
ENTRY_COLUMNS = ("unit", "day", "kind", "level", "document", "title", "item")
"""What the views of a scheme give, no more and no less."""


class ScoringError(ValueError):
    """Inputs that do not belong to the scheme, or a change of it that does not add up."""


class Unit(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A unit that is scored.

    group   units are ranked, and compared, inside their group (分类考核)
    values  input -> figure; None, or left out, where it was not reported
    """

    values: dict[str, Decimal | None]
    group: str = ""


class Inputs(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Everything a scheme is applied to; units by name."""

    units: dict[str, Unit]
    entries: tuple[Entry, ...] = ()


def hold_inputs(scheme: Scheme, inputs: Inputs) -> None:
    """Raises ScoringError, with the nearest known name, for what the scheme does not know."""
    given = [name for name, what in scheme.inputs.items() if what.given]
    levels = {
        kind: list(what.points) for kind, what in (scheme.bonuses | scheme.deductions).items()
    }
    kinds = [*levels, *scheme.vetoes]
    leaves = [item.code for item, _ in walk(scheme.items) if item.score]
    try:
        for name, unit in inputs.units.items():
            for value in unit.values:
                hold_name("input", value, given, name)
        for entry in inputs.entries:
            hold_name("unit", entry.unit, inputs.units, entry.title)
            hold_name("kind of entry", entry.kind, kinds, entry.unit)
            if entry.kind in levels:
                hold_name("level", entry.level, levels[entry.kind], entry.kind)
            deduction = scheme.deductions.get(entry.kind)
            if entry.item or (deduction and deduction.voids_item):
                hold_name("scored item", entry.item, leaves, entry.kind)
    except ValueError as refused:
        raise ScoringError(str(refused)) from None


def figures(scheme: Scheme, unit: Unit) -> dict[str, Fraction]:
    """The figures of a unit that are known, with those that the scheme fixes or derives."""
    known = {name: Fraction(value) for name, value in unit.values.items() if value is not None}
    for name, what in scheme.inputs.items():
        if what.value is not None:
            known[name] = Fraction(what.value)
        elif what.percent_of:
            part, whole = (known.get(of) for of in what.percent_of)
            if part is not None and whole:
                known[name] = part / whole * 100
    return known


def by_unit(entries: Iterable[Entry]) -> dict[str, dict[str, list[Entry]]]:
    """Unit -> kind -> its entries."""
    found: dict[str, dict[str, list[Entry]]] = {}
    for entry in entries:
        found.setdefault(entry.unit, {}).setdefault(entry.kind, []).append(entry)
    return found
