"""Schemes found by name, and what they are applied to: from views of the packs, or from a file."""

import csv
import datetime
from decimal import Decimal
from pathlib import Path

from kaocheng.ledger.conditions import literal
from kaocheng.ledger.engines import Engine, registers_behind
from kaocheng.ledger.library import Library, unknown
from kaocheng.ledger.scoring import Entry, Inputs, Scheme, Unit
from kaocheng.ledger.scoring.inputs import ENTRY_COLUMNS
from kaocheng.ledger.strict_yaml import PackError, load_yaml
from kaocheng.ledger.tables import Loaded
from kaocheng.patterns import pattern

NUMBER = pattern(r"^-?[0-9]+(?:\.[0-9]+)?$")
_CELLS = ["unit", "input", "value"]


def find_scheme(library: Library, name: str) -> Scheme:
    """A scheme by its name, pack.scheme. Raises PackError, with the nearest one there is."""
    known = {
        f"{pack.name}.{slug}": scheme
        for pack in library.packs.values()
        for slug, scheme in pack.schemes.items()
    }
    if name not in known:
        raise PackError(unknown("scheme", name, known))
    return known[name]


def registers_of(scheme: Scheme, library: Library) -> list[str]:
    """The registers that the views of a scheme rest on."""
    behind = registers_behind(library)
    return sorted(behind.get(scheme.units, set()) | behind.get(scheme.entries, set()))


def inputs_from(engine: Engine, loaded: Loaded, scheme: Scheme) -> Inputs:
    """What the views of a scheme say on the day of the records: figures, each the latest of its
    unit and input since the scheme's period began, and the entries up to the day. The entries of
    a unit whose figures begin later are left out with it.

    engine  holds the records of `loaded`, of which only what was read is asked

    A figure that is NULL was not reported. Raises PackError where the scheme names no view of
    units, a register behind its views has no file, or a view gives two values for one day.
    """
    if not scheme.units:
        raise PackError(f"{scheme.title}: names no view of units; hand its figures in")
    for register in registers_of(scheme, loaded.library):
        if register not in loaded.rows:
            raise PackError(f"{scheme.title}: register `{register}` has no file")
    first, last = scheme.period.from_, min(loaded.as_of, scheme.period.until)
    known = f'"day" BETWEEN {literal(first)} AND {literal(last)}'
    values: dict[str, dict[str, Decimal | None]] = {}
    days: dict[tuple[str, str], datetime.date] = {}
    for unit, name, value, at in engine.rows(
        f'SELECT "unit", "input", "value", "day" FROM {scheme.units} '
        f'WHERE {known} ORDER BY "unit", "input", "day"'
    ):
        if days.get((unit, name)) == at:
            raise PackError(f"{scheme.units}: {unit} has two values of {name} on {at}")
        days[unit, name] = at
        values.setdefault(unit, {})[name] = None if value is None else Decimal(value)
    entries = []
    if scheme.entries:
        columns = ", ".join(f'"{column}"' for column in ENTRY_COLUMNS)
        for unit, at, kind, *words in engine.rows(
            f'SELECT {columns} FROM {scheme.entries} WHERE "day" <= {literal(last)} '
            f'AND ("unit" IN (SELECT "unit" FROM {scheme.units} WHERE {known}) '
            f'OR "unit" NOT IN (SELECT "unit" FROM {scheme.units})) ORDER BY {columns}'
        ):
            level, document, title, item = (word or "" for word in words)
            entries.append(Entry(unit, kind, at, level, document, title, item))
    return Inputs({unit: Unit(given) for unit, given in values.items()}, tuple(entries))


def read_inputs(path: Path) -> Inputs:
    """What was handed in: a YAML file of units and entries, or a CSV file of unit, input, value.

    An empty value was not reported. Raises PackError, with file and line.
    """
    if path.suffix.lower() != ".csv":
        return load_yaml(path, Inputs)
    values: dict[str, dict[str, Decimal | None]] = {}
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = csv.reader(file)
        if (header := next(rows, [])) != _CELLS:
            raise PackError(f"{path}:1: the columns are {header}, not {_CELLS}")
        for row in rows:
            where = f"{path}:{rows.line_num}"
            if len(row) != len(_CELLS):
                raise PackError(f"{where}: {len(row)} cells, not {len(_CELLS)}")
            unit, name, value = row
            if name in values.setdefault(unit, {}):
                raise PackError(f"{where}: {unit} has two values of {name}")
            values[unit][name] = _number(value, where)
    return Inputs({unit: Unit(given) for unit, given in values.items()})


def _number(cell: str, where: str) -> Decimal | None:
    if not cell:
        return None
    if not NUMBER.match(cell):
        raise PackError(f"{where}: {cell} is no number such as 12.34")
    return Decimal(cell)
