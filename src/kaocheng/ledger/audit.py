"""A library held to its data: registers, lifecycles, rules, figures; and packs to themselves.

`audit` judges records; `try_pack` runs what a pack says of itself: the examples of its rules and
its cases.
"""

import datetime
from functools import partial
from pathlib import Path
from typing import Any

import msgspec

from kaocheng.ledger.complaints import counts
from kaocheng.ledger.conditions import literal, sql_type
from kaocheng.ledger.constraints import check_register
from kaocheng.ledger.database import Connection, run, side_by_side
from kaocheng.ledger.engines import DuckDB, view_statements
from kaocheng.ledger.figures import Figure, compute
from kaocheng.ledger.hashing import HASH, record_hash
from kaocheng.ledger.judging import Judged, judge, judge_examples
from kaocheng.ledger.library import EVENTS, SYNTHETIC, Library, Pack, columns_of, unknown
from kaocheng.ledger.lifecycles import check_lifecycle
from kaocheng.ledger.pack import Case, LedgerRule, Register
from kaocheng.ledger.strict_yaml import PackError
from kaocheng.ledger.tables import EVENT_COLUMNS, Loaded, load_registers, open_registers


class Audit(msgspec.Struct):
    """What became of a library's records: the database with its complaints, what each rule did,
    and the figures."""

    loaded: Loaded
    judged: list[Judged]
    figures: dict[str, Figure]


def audit(library: Library, folder: Path, as_of: datetime.date) -> Audit:
    """Load the records under a folder, check them, and compute all figures."""
    loaded = load_registers(library, folder, as_of)
    engine = DuckDB(loaded)
    judged = check(loaded)
    figures = compute(engine, loaded)
    return Audit(loaded, judged, figures)


def check(loaded: Loaded) -> list[Judged]:
    """Complain about all records of all registers; the views must be there."""
    library, connection = loaded.library, loaded.connection

    def registers(pack: Pack, name: str, register: Register, cursor: Connection) -> None:
        mine = loaded.through(cursor)
        check_register(mine, pack, name, register)
        if register.lifecycle:
            check_lifecycle(mine, name, register.lifecycle)

    def rules(pack: Pack, slug: str, rule: LedgerRule, cursor: Connection) -> Judged | None:
        return judge(loaded.through(cursor), pack, slug, rule)

    side_by_side(connection, (partial(registers, *one) for one in library.registers()))
    outcomes = side_by_side(
        connection,
        (
            partial(rules, pack, slug, rule)
            for pack in library.packs.values()
            for slug, rule in pack.rules.items()
        ),
    )
    return [outcome for outcome in outcomes if outcome]


def try_pack(library: Library, pack: Pack) -> list[str]:
    """What a pack promises of itself and does not keep; empty where all is kept.

    Rules must fire, be quiet or undecided on their examples as these say; each case must give just
    the findings and figures that it expects. Raises PackError for what cannot even be run.
    """
    broken: list[str] = []
    library = library.around(pack)
    with_views = open_registers(library, datetime.date(2023, 12, 31))
    for _, sql in view_statements(library, "duckdb"):
        run(with_views.connection, sql)
    for slug, rule in pack.rules.items():
        for wanted in ("fires", "quiet", "undecided"):
            examples = getattr(rule, wanted)
            verdicts = judge_examples(with_views.connection, library, pack, slug, rule, examples)
            for at, (verdict, message) in enumerate(verdicts):
                same = verdict == wanted or (verdict, wanted) == ("gap", "undecided")
                if not same:
                    broken.append(f"{rule.code} {slug}: {wanted}[{at}] is {verdict}: {message}")
        if not rule.fires or not rule.quiet:
            broken.append(f"{rule.code} {slug}: needs examples that fire and that are quiet")
    for slug, case in pack.cases.items():
        broken += [f"case {slug}: {line}" for line in _try_case(library, pack, slug, case)]
    return broken


def _try_case(library: Library, pack: Pack, slug: str, case: Case) -> list[str]:
    loaded = open_registers(library, case.as_of)
    loaded.rows = {name: 0 for _, name, _ in library.registers()}
    where = f"{pack.folder / 'cases' / slug}.yaml"
    for name, records in case.given.items():
        _put(loaded, name, records, where)
    engine = DuckDB(loaded)
    check(loaded)
    found: dict[str, int] = {}
    for count in counts(loaded.connection):
        name = count.check
        found[name] = found.get(name, 0) + count.records
    broken = []
    for name in sorted(set(found) | set(case.expect)):
        if found.get(name, 0) != case.expect.get(name, 0):
            broken.append(f"{name} expected {case.expect.get(name, 0)}, found {found.get(name, 0)}")
    if case.figures:
        figures = compute(engine, loaded)
        for name, wanted in case.figures.items():
            figure = figures.get(f"{pack.name}.{name}")
            if figure is None:
                raise PackError(f"{where}: {unknown('indicator', name, pack.indicators)}")
            printed = figure.printed + figure.unit if figure.value is not None else "undecidable"
            if printed != wanted:
                broken.append(f"{name} expected {wanted}, is {printed} {figure.missing}".rstrip())
    return broken


def _put(loaded: Loaded, name: str, records: tuple[dict[str, Any], ...], where: str) -> None:
    """Records of a case into a register; columns left out are empty."""
    tables = loaded.library.tables()
    register = name.removesuffix(EVENTS)
    if register not in tables:
        raise PackError(f"{where}: {unknown('register', name, tables)}")
    columns = EVENT_COLUMNS if name.endswith(EVENTS) else columns_of(tables[register])
    for at, record in enumerate(records):
        for column in record:
            if column not in columns:
                raise PackError(f"{where}: {unknown(f'column of {name}', column, columns)}")
        defaults = {"data_state": "已核验", "recorded_by": "填报岗", "verified_by": "核验岗"}
        values = ", ".join(
            f"CAST({literal(record.get(column, defaults.get(column)))} AS {sql_type(what)})"
            f' AS "{column}"'
            for column, what in columns.items()
        )
        names = ", ".join(f'"{column}"' for column in columns)
        run(
            loaded.connection,
            f'INSERT INTO "{name}" (_file, _row, {HASH}, {SYNTHETIC}, {names}) '
            f"SELECT 'case', {at + 1}, {record_hash(columns, 'duckdb')}, FALSE, * "
            f"FROM (SELECT {values})",
        )
    loaded.rows[name] = len(records)
