"""Registers read into typed tables; what cannot be read is refused and said.

A file whose header is not the register's is refused whole; a row with a
cell that is not of its column's type is refused alone, kept in `<register>_refused`, and counted
in every figure of its register. Nothing is converted by guess: 1,234万, full-width digits and a
date written 2023/1/5 are complaints that say what to write instead.
"""

import datetime
import tempfile
import zipfile
from functools import partial
from pathlib import Path

import duckdb
import msgspec

from kaocheng.ledger.complaints import (
    EXTRA_COLUMN,
    MISSING_COLUMN,
    MISSING_REGISTER,
    UNKNOWN_FILE,
    UNREADABLE,
    WRONG_TYPE,
    complain,
    complain_once,
    open_complaints,
)
from kaocheng.ledger.conditions import CALENDAR, literal, sql_type
from kaocheng.ledger.database import Connection, one, run, side_by_side
from kaocheng.ledger.hashing import HASH, record_hash
from kaocheng.ledger.inputs import PARQUET_ROW, Input, inputs
from kaocheng.ledger.library import BOOKKEEPING, EVENTS, SYNTHETIC, Library, columns_of, unknown
from kaocheng.ledger.pack import Column
from kaocheng.ledger.workdays import working_calendar

EVENT_COLUMNS = {
    "record": Column(type="text", title="记录"),
    "at": Column(type="date", title="日期"),
    "from_state": Column(type="text", title="原状态", required=False),
    "to_state": Column(type="text", title="新状态"),
    "actor": Column(type="text", title="经办人", required=False),
    "role": Column(type="text", title="角色", required=False),
    "evidence": Column(type="document", title="佐证材料", required=False),
}

# What a cell of a typed column may look like; everything else is refused with a reason.
_FORMS = {
    "integer": r"^-?[0-9]+$",
    "money": r"^-?[0-9]+$",
    "decimal": r"^-?[0-9]+(\.[0-9]+)?$",
    "date": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
    "datetime": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}(:[0-9]{2}(\.0+)?)?$",
    "boolean": r"^(true|false|是|否)$",
}
_EXPECTED = {
    "integer": ("整数，如1234", "an integer such as 1234"),
    "money": ("以分计的整数，如123400", "an integer in 分, such as 123400"),
    "decimal": ("小数，如12.34", "a decimal such as 12.34"),
    "date": ("日期，如2023-01-05", "a day such as 2023-01-05"),
    "datetime": ("时间，如2023-01-05 09:30", "a time such as 2023-01-05 09:30"),
    "boolean": ("true或false", "true or false"),
}
_WHY = (
    (r"[０-９．－]", "是全角数字", "is written in full-width digits"),
    (r"^-?[0-9][0-9,，]*(\.[0-9]+)?(万|亿|千)", "带有万、亿等单位", "carries a unit such as 万"),
    (r"^-?[0-9]{1,3}([,，][0-9]{3})+", "带有千位分隔符", "carries thousands separators"),
    (r"^[0-9]{4}[/.年]", "不是统一的日期写法", "is another form of date"),
    (r"^[=+@]", "是公式", "is a formula"),
)


class Loaded(msgspec.Struct):
    """Registers in a database, as far as they could be read.

    files     register -> the files it was read from; a register without one has no entry
    rows      register -> records read
    refused   register -> rows refused
    """

    connection: Connection
    library: Library
    as_of: datetime.date
    files: dict[str, list[str]] = {}
    rows: dict[str, int] = {}
    refused: dict[str, int] = {}

    def through(self, connection: Connection) -> "Loaded":
        """The same registers, asked through another cursor."""
        return msgspec.structs.replace(self, connection=connection)


def open_registers(library: Library, as_of: datetime.date) -> Loaded:
    """An empty database with a table for each register, its events, and the working calendar."""
    connection = duckdb.connect()
    run(connection, "SET enable_progress_bar = false")
    open_complaints(connection)
    for name, columns in _tables(library).items():
        typed = ", ".join(f'"{column}" {sql_type(what)}' for column, what in columns.items())
        run(
            connection,
            f'CREATE TABLE "{name}" (_file VARCHAR, _row BIGINT, {HASH} BIGINT, '
            f"{SYNTHETIC} BOOLEAN, {typed})",
        )
    until = datetime.date(as_of.year + 1, 12, 31)
    days = working_calendar(until, tuple(library.working_days.items()))
    unnested = "SELECT unnest(?::DATE[]) AS day, unnest(?::BIGINT[]) AS ordinal"
    listed = [day for day, _ in days], [ordinal for _, ordinal in days]
    run(connection, f"CREATE TABLE {CALENDAR} AS {unnested}", listed)
    return Loaded(connection, library, as_of)


def load_registers(library: Library, source: str | Path, as_of: datetime.date) -> Loaded:
    """The registers of a library from the files or tables of a source, found by their names.

    loan.csv, deep/loan.xlsx and loan.parquet all belong to the register `loan`; several files of
    one register are read one behind another. Complaints are in the table `complaints`.
    """
    loaded = open_registers(library, as_of)
    tables = _tables(library)
    given: dict[str, list[Input]] = {}
    for one_input in inputs(str(source)):
        name = one_input.register
        if name in tables:
            given.setdefault(name, []).append(one_input)
        else:
            zh, en = f"没有名为“{name}”的台账", unknown("register", name, tables)
            complain_once(loaded.connection, UNKNOWN_FILE, name, one_input.shown, zh, en)
    with tempfile.TemporaryDirectory() as scratch:
        side_by_side(
            loaded.connection,
            (
                partial(_load_all, loaded, tables[name], files, Path(scratch))
                for name, files in given.items()
            ),
        )
    for name in tables:
        if name not in given and not name.endswith(EVENTS):
            zh, en = f"台账“{name}”没有文件", f"register `{name}` has no file"
            complain_once(loaded.connection, MISSING_REGISTER, name, "", zh, en)
    return loaded


def _tables(library: Library) -> dict[str, dict[str, Column]]:
    found: dict[str, dict[str, Column]] = {}
    for _, name, register in library.registers():
        found[name] = columns_of(register)
        if register.lifecycle:
            found[name + EVENTS] = EVENT_COLUMNS
    return found


def _load_all(
    loaded: Loaded,
    columns: dict[str, Column],
    files: list[Input],
    scratch: Path,
    connection: Connection,
) -> None:
    """Read the files of one register, one behind another."""
    for given in files:
        _load(loaded.through(connection), columns, given, scratch)


def _load(loaded: Loaded, columns: dict[str, Column], given: Input, scratch: Path) -> None:
    """Read one file whole or not at all; complain where it cannot be read."""
    connection, name = loaded.connection, given.register
    try:
        rows = given.open(connection, scratch)
        raw = connection.sql(f"SELECT * FROM {rows}")
        kinds = [str(kind) for kind in raw.types]
        present = dict(zip(raw.columns, kinds, strict=True))
        present.pop(PARQUET_ROW, None)
        if _header(connection, name, columns, present, given.shown):
            _insert(loaded, columns, given, rows, present)
            loaded.files.setdefault(name, []).append(given.shown)
    except (duckdb.Error, OSError, KeyError, ValueError, zipfile.BadZipFile) as broken:
        reason = str(broken).splitlines()[0]
        zh, en = f"读不出：{reason}", f"unreadable: {reason}"
        complain_once(connection, UNREADABLE, name, given.shown, zh, en)


def _insert(
    loaded: Loaded, columns: dict[str, Column], given: Input, rows: str, present: dict[str, str]
) -> None:
    """The rows of a file into their register, those with a wrong cell aside.

    rows  SQL: the file, or table, as a FROM clause has it
    """
    connection, name = loaded.connection, given.register
    casts = {column: _cast(column, what, present.get(column)) for column, what in columns.items()}
    mark = f"{_synthetic(present)} AS {SYNTHETIC}"
    rest = ", ".join(f'"{column}"' for column in present if column != SYNTHETIC)
    numbered = (
        f"SELECT {literal(given.shown)} AS _file, {given.row} AS _row, {mark}, {rest} FROM {rows}"
    )
    source = f"({numbered})"
    checked = [read for read in casts.values() if read.checked]
    if checked:
        run(connection, f"CREATE OR REPLACE TEMP TABLE staged AS {numbered}")
        source = "staged"
    bad = " OR ".join(f"({read.wrong})" for read in checked) or "FALSE"
    values = ", ".join(f'{read.value} AS "{column}"' for column, read in casts.items())
    names = ", ".join(f'"{column}"' for column in columns)
    read = f"SELECT _file, _row, {SYNTHETIC}, {values} FROM {source} WHERE NOT ({bad})"
    ((read_in,),) = run(
        connection,
        f'INSERT INTO "{name}" (_file, _row, {HASH}, {SYNTHETIC}, {names}) '
        f"SELECT _file, _row, {record_hash(columns, 'duckdb')}, {SYNTHETIC}, {names} FROM ({read})",
    )
    loaded.rows[name] = loaded.rows.get(name, 0) + read_in
    if checked:
        (staged,) = one(connection, "SELECT count(*) FROM staged")
        if staged > read_in:
            loaded.refused[name] = loaded.refused.get(name, 0) + staged - read_in
            _refuse(connection, name, columns, casts, bad)
        run(connection, "DROP TABLE staged")


class _Cast(msgspec.Struct):
    """How a raw cell becomes a value: SQL of the value, and of its being wrong where it is
    checked."""

    value: str
    wrong: str = "FALSE"
    checked: bool = False


def _cast(column: str, what: Column, raw_type: str | None) -> _Cast:
    kind = sql_type(what)
    if raw_type is None:
        return _Cast(f"CAST(NULL AS {kind})")
    if raw_type == kind or (raw_type, kind) == ("INTEGER", "BIGINT"):
        return _Cast(f'"{column}"')
    cell = f"""NULLIF(trim(CAST("{column}" AS VARCHAR)), '')"""
    form = _FORMS.get(what.type)
    if form is None:
        return _Cast(cell)
    value = cell
    if what.type == "boolean":
        value = f"CASE {cell} WHEN '是' THEN 'true' WHEN '否' THEN 'false' ELSE {cell} END"
    value = f"TRY_CAST({value} AS {kind})"
    exact = ""
    if what.type == "decimal":
        exact = f" OR length(regexp_extract({cell}, '\\.([0-9]+)$', 1)) > {what.digits}"
    wrong = (
        f"{cell} IS NOT NULL AND (NOT regexp_matches({cell}, {literal(form)})"
        f" OR {value} IS NULL{exact})"
    )
    return _Cast(value, wrong, checked=True)


def _synthetic(present: dict[str, str]) -> str:
    """SQL: whether a row says that it is synthetic."""
    if SYNTHETIC not in present:
        return "FALSE"
    if present[SYNTHETIC] == "BOOLEAN":
        return SYNTHETIC
    return f"coalesce(lower(CAST({SYNTHETIC} AS VARCHAR)) IN ('true', '是'), FALSE)"


def _header(
    connection: Connection,
    name: str,
    columns: dict[str, Column],
    present: dict[str, str],
    shown: str,
) -> bool:
    """Whether a file has just the register's columns; bookkeeping may be left out, if empty."""
    optional = {SYNTHETIC, "recorded_by", "verified_by"} & ({SYNTHETIC} | set(BOOKKEEPING))
    fine = True
    for column in columns:
        if column not in present and column not in optional:
            zh, en = f"缺少列“{column}”", f"column `{column}` is missing"
            complain_once(connection, MISSING_COLUMN, name, shown, zh, en, row=1, column=column)
            fine = False
    for column in present:
        if column not in columns and column != SYNTHETIC:
            zh = f"没有名为“{column}”的列" if column else "表头有空格或合并单元格"
            en = unknown("column", column, columns) if column else "an empty or merged header cell"
            complain_once(connection, EXTRA_COLUMN, name, shown, zh, en, row=1, column=column)
            fine = False
    return fine


def _refuse(
    connection: Connection,
    name: str,
    columns: dict[str, Column],
    casts: dict[str, _Cast],
    bad: str,
) -> None:
    """Keep the rows that have a wrong cell, and complain about each such cell."""
    run(
        connection,
        f'CREATE TABLE IF NOT EXISTS "{name}_refused" AS SELECT * FROM staged WITH NO DATA',
    )
    run(connection, f'INSERT INTO "{name}_refused" BY NAME SELECT * FROM staged WHERE {bad}')
    for column, read in casts.items():
        if not read.checked:
            continue
        expected_zh, expected_en = _EXPECTED[columns[column].type]
        cell = f'CAST("{column}" AS VARCHAR)'
        zh_why = _reason(cell, 1)
        en_why = _reason(cell, 2)
        rows = (
            f"SELECT _file AS file, _row AS row, {literal(column)} AS \"column\", '' AS record, "
            f"concat('“', {cell}, '”', {zh_why}, '；应为{expected_zh}') AS zh, "
            f"concat('\"', {cell}, '\" ', {en_why}, '; expected {expected_en}') AS en "
            f"FROM staged WHERE {read.wrong}"
        )
        complain(connection, WRONG_TYPE, f"{name}.{column}", name, rows)


def _reason(cell: str, lang: int) -> str:
    whens = " ".join(
        f"WHEN regexp_matches({cell}, {literal(why[0])}) THEN {literal(why[lang])}" for why in _WHY
    )
    otherwise = ("不能读作此列的值", "is no value of this column")[lang - 1]
    return f"CASE {whens} ELSE {literal(otherwise)} END"
