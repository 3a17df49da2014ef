"""Synthetic records for packs, in which a report's figures come true where they can.

A pack's `demo/<register>.sql` gives the records of a register, its own or one of a pack it uses;
`demo/faults.yaml` plants faults that the pack's checks must find. Every record is marked as
synthetic in its own column, and so is every figure that rests on one.
"""

from collections.abc import Iterator
from pathlib import Path

import duckdb
import msgspec

from kaocheng.ledger.conditions import literal, sql_type
from kaocheng.ledger.database import Connection, one, run
from kaocheng.ledger.library import (
    BOOKKEEPING,
    EVENTS,
    SYNTHETIC,
    Library,
    Pack,
    columns_of,
    unknown,
)
from kaocheng.ledger.pack import Column, Fault
from kaocheng.ledger.strict_yaml import PackError
from kaocheng.ledger.tables import EVENT_COLUMNS

PARQUET_FROM = 20_000
"""A register of so many records is written as Parquet; a smaller one as CSV, for people."""

# Deterministic for a seed: every value is a function of the row's number, a salt and the seed.
_MACROS = """
CREATE MACRO scaled(n) AS greatest(1, CAST(round(n * getvariable('scale')) AS BIGINT));
CREATE MACRO rnd(i, salt) AS hash(i, salt, getvariable('seed')) / 18446744073709551616.0;
CREATE MACRO below(i, salt, n) AS CAST(hash(i, salt, getvariable('seed')) % n AS BIGINT);
CREATE MACRO pick(i, salt, list) AS list[1 + below(i, salt, len(list))];
CREATE MACRO share(total, n, i) AS CAST((CAST(total AS HUGEINT) * (i + 1)) // n AS BIGINT)
    - CAST((CAST(total AS HUGEINT) * i) // n AS BIGINT);
CREATE MACRO day_in(i, salt, first, last) AS
    CAST(first AS DATE) + CAST(below(
        i, salt, date_diff('day', CAST(first AS DATE), CAST(last AS DATE)) + 1
    ) AS INTEGER);
CREATE MACRO paper(i, salt) AS sha256(concat('synthetic', salt, i, getvariable('seed')));
"""


class Planted(msgspec.Struct):
    """A line of the manifest: a fault in the records, and the check that must find it."""

    code: str
    register: str
    record: str
    change: str


def write_demo(
    library: Library, folder: Path, *, seed: int = 1573, scale: float = 1.0
) -> Iterator[tuple[str, int]]:
    """Write the synthetic records of all packs under a folder; yields each register as it is done.

    seed   the same seed gives the same records on one version of DuckDB
    scale  how much of the large registers: 1 is the city, 0.01 a hundredth of it

    Writes <pack>/<register>.csv or .parquet, `planted.json`, which lists the planted faults, and
    README.md. Raises PackError for SQL that does not give the register's columns.
    """
    connection = duckdb.connect()
    run(connection, "SET enable_progress_bar = false")
    run(connection, f"SET VARIABLE seed = {seed}; SET VARIABLE scale = {scale};")
    run(connection, _MACROS)
    planted: list[Planted] = []
    for owner, name, register in library.registers():
        for table, columns in (
            (name, columns_of(register)),
            *(((name + EVENTS, EVENT_COLUMNS),) if register.lifecycle else ()),
        ):
            if not _generate(connection, library, table, columns):
                continue
            planted += _plant(connection, library, table, columns, register.key)
            rows = _write(connection, folder / owner.name, table)
            yield f"{owner.name}/{table}", rows
    _write_manifest(folder, planted)


def _generate(
    connection: Connection, library: Library, table: str, columns: dict[str, Column]
) -> bool:
    """The records of a register from all packs that have some, as the table `demo`."""
    typed = ", ".join(f'"{name}" {sql_type(what)}' for name, what in columns.items())
    run(connection, f"CREATE OR REPLACE TABLE demo ({SYNTHETIC} BOOLEAN, {typed})")
    found = False
    for pack in library.packs.values():
        path = pack.folder / "demo" / f"{table}.sql"
        if path.exists():
            found = True
            _insert(connection, path, columns)
    return found


def _insert(connection: Connection, path: Path, columns: dict[str, Column]) -> None:
    try:
        rows = connection.sql(path.read_text(encoding="utf-8"))
    except duckdb.Error as broken:
        raise PackError(f"{path}: {str(broken).splitlines()[0]}") from broken
    given = set(rows.columns)
    for name in given - set(columns):
        raise PackError(f"{path}: {unknown('column', name, columns)}")
    values = []
    for name in columns:
        if name in given:
            values.append(f'"{name}"')
        elif name in BOOKKEEPING:
            values.append(
                {"data_state": "'已核验'", "recorded_by": "'填报岗'"}.get(name, "'核验岗'")
            )
        elif columns[name].required:
            raise PackError(f"{path}: gives no column `{name}`")
        else:
            values.append("NULL")
    rows.create_view("given_rows", replace=True)
    try:
        run(connection, f"INSERT INTO demo SELECT TRUE, {', '.join(values)} FROM given_rows")
    except duckdb.Error as broken:
        raise PackError(f"{path}: {str(broken).splitlines()[0]}") from broken


def _plant(
    connection: Connection,
    library: Library,
    table: str,
    columns: dict[str, Column],
    key: tuple[str, ...],
) -> Iterator[Planted]:
    """Copies of records, changed into faults; not counted in figures, since not yet verified."""
    for pack in library.packs.values():
        for at, fault in enumerate(fault for fault in pack.faults if fault.register == table):
            yield from _plant_one(connection, pack, table, columns, key, fault, at)


def _plant_one(
    connection: Connection, pack: Pack, table: str, columns: dict[str, Column],
    key: tuple[str, ...], fault: Fault, at: int,
) -> Iterator[Planted]:  # fmt: skip
    where = f"{pack.folder / 'demo' / 'faults.yaml'}: {fault.code}"
    for column in fault.change:
        if column not in columns:
            raise PackError(f"{where}: {unknown('column', column, columns)}")
    change = dict(fault.change)
    named = "record" if table.endswith(EVENTS) else key[0]
    if columns[named].type == "text":
        change.setdefault(named, f"\"{named}\" || '-F{at}-' || n")
    if "data_state" in columns:
        change.setdefault("data_state", "'已提交'")
    values = ", ".join(change.get(name, f'"{name}"') + f' AS "{name}"' for name in columns)
    try:
        run(
            connection,
            f"CREATE OR REPLACE TEMP TABLE faults AS SELECT TRUE AS {SYNTHETIC}, {values} FROM "
            f"(SELECT *, row_number() OVER () AS n FROM demo WHERE {fault.copy_where} "
            f"LIMIT {fault.count})",
        )
    except duckdb.Error as broken:
        raise PackError(f"{where}: {str(broken).splitlines()[0]}") from broken
    made, scale = one(connection, "SELECT count(*), getvariable('scale') FROM faults")
    if made < fault.count and scale >= 1:  # a smaller city may lack the record to copy
        raise PackError(f"{where}: only {made} records meet copy_where: {fault.copy_where}")
    run(connection, "INSERT INTO demo SELECT * FROM faults")
    said = "; ".join(f"{column} = {value}" for column, value in fault.change.items())
    parts = [named] if table.endswith(EVENTS) else list(key)
    joined = ", ".join(f'CAST("{part}" AS VARCHAR)' for part in parts)
    for (record,) in run(connection, f"SELECT concat_ws('|', {joined}) FROM faults"):
        yield Planted(fault.code, table, record, said)


def _write(connection: Connection, folder: Path, table: str) -> int:
    (rows,) = one(connection, "SELECT count(*) FROM demo")
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob(f"{table}.*"):
        old.unlink()
    if rows >= PARQUET_FROM:
        path, form = folder / f"{table}.parquet", "FORMAT PARQUET, COMPRESSION ZSTD"
    else:
        path, form = folder / f"{table}.csv", "FORMAT CSV, HEADER"
    run(connection, f"COPY demo TO {literal(str(path))} ({form})")
    return int(rows)


def _write_manifest(folder: Path, planted: list[Planted]) -> None:
    (folder / "planted.json").write_bytes(msgspec.json.format(msgspec.json.encode(planted)))
    (folder / "README.md").write_text(_README, encoding="utf-8")


_README = """\
# Synthetic records 合成数据

Made by `kaocheng ledger demo`. Nothing here is a record of a person, a firm or an office; every row
says so in its column `synthetic`. The records are made so that the figures of the printed page come
true where they can.

Loans: the page prints 131119 loans of 57.15亿元. That would be 4.36万元 a loan, where the ceiling
is 60万元. 13119 loans would be 43.56万元 each, and the only whole number of loans the year before
that gives the printed growth of 19.55% is then 10974. So there are 13119 loans here, and the
printed figure fails when the page is verified.

`planted.json` lists the faults that were planted, the record that has each, and the check that must
find it. Faulty records are not verified, so that no figure counts them; only where the fault is in
what a sound record found, such as a visit to a project that had reported more, it counts.
"""
