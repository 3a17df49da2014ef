"""Packs loaded and held to one another: every name they use is known, or loading is refused."""

import datetime
import difflib
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Annotated, Any, TypeVar

import msgspec

from kaocheng.ledger.pack import (
    BOOKKEEPING_STATES,
    Case,
    Column,
    Fault,
    Indicator,
    LedgerRule,
    Name,
    PackFile,
    Parameter,
    Register,
    View,
)
from kaocheng.ledger.scoring.inputs import ENTRY_COLUMNS, UNIT_COLUMNS
from kaocheng.ledger.scoring.scheme import Scheme
from kaocheng.ledger.strict_yaml import PackError, line_of, load_yaml

T = TypeVar("T")

BOOKKEEPING = {
    "data_state": Column(type="enum", title="数据状态", values=BOOKKEEPING_STATES),
    "recorded_by": Column(type="text", title="填报人", required=False),
    "verified_by": Column(type="text", title="核验人", required=False),
}
SYNTHETIC = "synthetic"
EVENTS = "_events"


class Pack(msgspec.Struct):
    """One mechanism's folder, loaded. Names of files are names of registers, rules and cases."""

    name: str
    folder: Path
    file: PackFile
    registers: dict[str, Register] = {}
    views: dict[str, View] = {}
    parameters: dict[str, Parameter] = {}
    rules: dict[str, LedgerRule] = {}
    indicators: dict[str, Indicator] = {}
    schemes: dict[str, Scheme] = {}
    cases: dict[str, Case] = {}
    faults: tuple[Fault, ...] = ()
    narrative: str = ""


class CityUnit(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A reporting unit (部门、单位) and its number on the page."""

    number: str
    name: str


class City(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """city.yaml: whose report it is, and its units in the order of the page."""

    city: str
    title: str
    year: Annotated[int, msgspec.Meta(ge=1949, le=2200)]
    units: tuple[CityUnit, ...]
    issuer: str = ""


class Library(msgspec.Struct):
    """All packs that are used together; a register's name is the same in all of them.

    working_days  days of which the city's working_days.yaml says whether they are worked
    """

    packs: dict[str, Pack]
    city: City | None = None
    working_days: dict[datetime.date, bool] = {}

    def tables(self) -> dict[str, Register | View]:
        """Every register and view by its name."""
        found: dict[str, Register | View] = {}
        for pack in self.packs.values():
            found |= pack.registers
            found |= pack.views
        return found

    def registers(self) -> Iterator[tuple[Pack, str, Register]]:
        for pack in self.packs.values():
            for name, register in pack.registers.items():
                yield pack, name, register

    def around(self, pack: Pack) -> "Library":
        """A pack and all that it uses, and so on."""
        found: dict[str, Pack] = {}
        names = [pack.name]
        while names:
            name = names.pop()
            if name not in found:
                found[name] = self.packs[name]
                names += found[name].file.uses
        return Library(found, self.city, self.working_days)

    def parameter(self, pack: Pack, name: str) -> Parameter | None:
        """A parameter as a pack means it: its own, or one of a pack it uses."""
        for owner in (pack.name, *pack.file.uses):
            if found := self.packs[owner].parameters.get(name):
                return found
        return None

    def visible(self, pack: Pack) -> dict[str, Register | View]:
        """The tables a pack may name: its own and those of the packs it uses."""
        found: dict[str, Register | View] = {}
        for owner in (*pack.file.uses, pack.name):
            found |= self.packs[owner].registers
            found |= self.packs[owner].views
        return found


def columns_of(table: Register | View) -> dict[str, Column]:
    """The columns of a register with its bookkeeping, or of a view."""
    if isinstance(table, Register) and table.verified:
        return table.columns | BOOKKEEPING
    return table.columns


def load_library(folders: Iterable[Path]) -> Library:
    """The packs in some folders: a pack, a city of packs, or a folder of both.

    `packs/shared` beside a named city is loaded with it, and so is what a named pack uses of the
    packs beside it. Raises PackError.
    """
    packs: dict[str, Pack] = {}
    city: City | None = None
    working_days: dict[datetime.date, bool] = {}
    for folder in _with_shared(folders):
        if not folder.is_dir():
            raise PackError(f"{folder}: no such folder")
        if (folder / "city.yaml").exists():
            city = load_yaml(folder / "city.yaml", City)
            days = folder / "working_days.yaml"
            working_days = _optional(days, dict[datetime.date, bool], {})
        for file in sorted(folder.rglob("pack.yaml")):
            pack = load_pack(file.parent)
            if other := packs.get(pack.name):
                if other.folder.resolve() == pack.folder.resolve():
                    continue
                raise PackError(f"{file}: pack {pack.name} is also in {other.folder}")
            packs[pack.name] = pack
    if not packs:
        raise PackError(f"{', '.join(map(str, folders))}: no pack.yaml in it")
    _add_used(packs)
    library = Library(packs, city, working_days)
    _hold_together(library)
    return library


def _add_used(packs: dict[str, Pack]) -> None:
    """Load the packs that others use and that stand beside them."""
    users = list(packs.values())
    for user in users:  # grows on the way
        for name in user.file.uses:
            beside = user.folder.parent / name
            if name not in packs and (beside / "pack.yaml").exists():
                packs[name] = load_pack(beside)
                users.append(packs[name])


def _with_shared(folders: Iterable[Path]) -> list[Path]:
    found: list[Path] = []
    for folder in folders:
        for root in (folder, folder.parent):
            shared = root.parent / "shared"
            if shared.is_dir() and any(shared.glob("*/pack.yaml")) and shared not in found:
                found.append(shared)
        found.append(folder)
    return found


def load_pack(folder: Path) -> Pack:
    """One pack from its folder. Raises PackError."""
    narrative = folder / "narrative.md"
    return Pack(
        name=folder.name,
        folder=folder,
        file=load_yaml(folder / "pack.yaml", PackFile),
        registers=_folder(folder / "registers", Register),
        views=_optional(folder / "views.yaml", dict[Name, View], {}),
        parameters=_optional(folder / "parameters.yaml", dict[Name, Parameter], {}),
        rules=_folder(folder / "rules", LedgerRule),
        indicators=_optional(folder / "indicators.yaml", dict[Name, Indicator], {}),
        schemes=_folder(folder / "schemes", Scheme),
        cases=_folder(folder / "cases", Case),
        faults=_optional(folder / "demo" / "faults.yaml", tuple[Fault, ...], ()),
        narrative=narrative.read_text(encoding="utf-8") if narrative.exists() else "",
    )


def _folder(folder: Path, kind: type[T]) -> dict[str, T]:
    return {file.stem: load_yaml(file, kind) for file in sorted(folder.glob("*.yaml"))}


def _optional(file: Path, kind: type[T], otherwise: T) -> T:
    return load_yaml(file, kind) if file.exists() else otherwise


def unknown(what: str, name: str, known: Iterable[str]) -> str:
    """That a name is not known, with the nearest one that is."""
    near = difflib.get_close_matches(name, list(known), 1, 0.5)
    return f"unknown {what} `{name}`" + (f"; did you mean `{near[0]}`?" if near else "")


def _hold_together(library: Library) -> None:
    """Names between packs: used packs, tables, references, sources, units; codes are unique."""
    owners: dict[str, Path] = {}
    codes: dict[str, Path] = {}
    for pack in library.packs.values():
        file = pack.folder / "pack.yaml"
        for used in pack.file.uses:
            if used not in library.packs:
                raise PackError(
                    f"{file}:{line_of(file, 'uses')}: {unknown('pack', used, library.packs)}"
                )
        if library.city and pack.file.unit:
            numbers = [unit.number for unit in library.city.units]
            if pack.file.unit not in numbers:
                line = line_of(file, "unit")
                raise PackError(f"{file}:{line}: {unknown('unit', pack.file.unit, numbers)}")
        for name in (*pack.registers, *pack.views):
            if name in owners:
                raise PackError(f"{pack.folder}: `{name}` is already a table of {owners[name]}")
            owners[name] = pack.folder
        for slug, rule in pack.rules.items():
            path = pack.folder / "rules" / f"{slug}.yaml"
            if rule.code in codes:
                raise PackError(f"{path}: {rule.code} is already claimed by {codes[rule.code]}")
            codes[rule.code] = path
    for pack in library.packs.values():
        _hold_registers(library, pack)
        _hold_sources(pack)
        _hold_schemes(library, pack)


def _hold_registers(library: Library, pack: Pack) -> None:
    tables = library.visible(pack)
    for name, table in _tables(pack):
        path = pack.folder / ("views.yaml" if name in pack.views else f"registers/{name}.yaml")
        at = (name,) if name in pack.views else ()
        columns = columns_of(table)
        for key in (*table.key, *((table.on,) if table.on else ())):
            if key not in columns:
                line = line_of(path, *at, "key" if key in table.key else "on")
                raise PackError(f"{path}:{line}: {unknown('column', key, columns)}")
        for column, what in table.columns.items():
            line = line_of(path, *at, "columns", column)
            if what.type == "reference" and what.to not in tables:
                raise PackError(f"{path}:{line}: {unknown('register', what.to, tables)}")
            if what.type == "reference" and len(tables[what.to].key) != 1:
                raise PackError(f"{path}:{line}: `{what.to}` has a key of several columns")
            if what.type == "enum" and not what.values:
                raise PackError(f"{path}:{line}: an enum needs `values`")
        if isinstance(table, Register) and table.lifecycle:
            states = table.lifecycle.states
            line = line_of(path, "lifecycle")
            for step in table.lifecycle.transitions:
                for state in (*step.from_, step.to, *step.not_by):
                    if state != "*" and state not in states:
                        raise PackError(f"{path}:{line}: {unknown('state', state, states)}")
            if table.lifecycle.start not in states:
                raise PackError(f"{path}:{line}: {unknown('state', table.lifecycle.start, states)}")


def _tables(pack: Pack) -> Iterator[tuple[str, Register | View]]:
    yield from pack.registers.items()
    yield from pack.views.items()


def _hold_sources(pack: Pack) -> None:
    """Every source that is named is one of pack.yaml."""
    for slug, rule in pack.rules.items():
        _hold_source(pack, pack.folder / "rules" / f"{slug}.yaml", (), rule.source)
    for name, indicator in pack.indicators.items():
        _hold_source(pack, pack.folder / "indicators.yaml", (name,), indicator.source)
    for name, parameter in pack.parameters.items():
        path = pack.folder / "parameters.yaml"
        for at, dated in enumerate(parameter.values):
            _hold_source(pack, path, (name, "values", str(at)), dated.source)
            if dated.until and dated.until < dated.from_:
                line = line_of(path, name, "values", str(at))
                raise PackError(f"{path}:{line}: `until` is before `from`")
        days = sorted(parameter.values, key=lambda dated: dated.from_)
        for earlier, later in pairwise(days):
            if earlier.until is None or earlier.until >= later.from_:
                line = line_of(path, name, "values")
                raise PackError(f"{path}:{line}: two values are in force on {later.from_}")


def _hold_source(pack: Pack, path: Path, at: tuple[str, ...], source: str) -> None:
    if source and source not in pack.file.sources:
        line = line_of(path, *at, "source")
        raise PackError(f"{path}:{line}: {unknown('source', source, pack.file.sources)}")


def _hold_schemes(library: Library, pack: Pack) -> None:
    """Every source, indicator and view that a scheme names is there, the views with its columns."""
    tables = library.visible(pack)
    indicators = [f"{each.name}.{name}" for each in library.packs.values()
                  for name in each.indicators]  # fmt: skip
    for slug, scheme in pack.schemes.items():
        path = pack.folder / "schemes" / f"{slug}.yaml"
        for at, source in _named("source", msgspec.to_builtins(scheme)):
            _hold_source(pack, path, at, source)
        for name, given in scheme.inputs.items():
            if given.indicator and given.indicator not in indicators:
                line = line_of(path, "inputs", name, "indicator")
                hint = unknown("indicator", given.indicator, indicators)
                raise PackError(f"{path}:{line}: {hint}")
        for key, view, columns in (
            ("units", scheme.units, UNIT_COLUMNS),
            ("entries", scheme.entries, ENTRY_COLUMNS),
        ):
            line = line_of(path, key)
            if view and view not in tables:
                raise PackError(f"{path}:{line}: {unknown('view', view, tables)}")
            if view and set(tables[view].columns) != set(columns):
                named = ", ".join(columns)
                raise PackError(f"{path}:{line}: `{view}` must have the columns {named}")


def _named(key: str, data: Any, at: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    """The values that a key has anywhere in plain data, each with the way to what holds it."""
    if isinstance(data, dict) and key in data:
        yield at, data[key]
    inner = data.items() if isinstance(data, dict) else enumerate(data)
    for name, value in inner:
        if isinstance(value, dict | list | tuple):
            yield from _named(key, value, (*at, str(name)))
