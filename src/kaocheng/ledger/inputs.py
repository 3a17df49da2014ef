"""Where records lie: CSV, XLSX and Parquet files in a folder, or the tables of a database.

A database is a DuckDB file, or an address that Ibis knows (postgresql://…); its tables have the
names of the registers. Tables are read as they stand, cells of CSV and XLSX as texts.
"""

import csv
import datetime
from collections.abc import Callable, Iterator
from pathlib import Path

import duckdb
import msgspec
import openpyxl

from kaocheng.ledger.conditions import literal
from kaocheng.ledger.database import Connection, run

FORMS = (".csv", ".xlsx", ".parquet")
DATABASE = ".duckdb"

# A running count makes a query single-threaded; the rows of Parquet know their number.
_FROM_1, _FROM_2 = "row_number() OVER ()", "row_number() OVER () + 1"
_OF_PARQUET = "file_row_number + 1"
PARQUET_ROW = "file_row_number"

Open = Callable[[Connection, Path], str]


class Input(msgspec.Struct):
    """One file or table of records.

    register   its name, that of a register
    shown      what complaints call it
    row        SQL of a record's number in it: the first is 2 where a header is row 1
    open       SQL of the rows as they stand, for a FROM clause; takes a folder for what must be
               laid down on the way. Raises duckdb.Error, OSError, ValueError or KeyError for what
               is no such file
    """

    register: str
    shown: str
    row: str
    open: Open


def inputs(source: str) -> Iterator[Input]:
    """All files of a folder, or tables of a database, in the order of their names."""
    if "://" in source:
        yield from _remote(source)
        return
    path = Path(source)
    if path.is_file() and path.suffix == DATABASE:
        yield from _attached(path)
        return
    for file in sorted(file for file in path.rglob("*") if file.suffix.lower() in FORMS):
        form, shown = file.suffix.lower(), str(file.relative_to(path))
        if form == ".parquet":
            yield Input(file.stem, shown, _OF_PARQUET, _parquet(file))
        else:
            yield Input(file.stem, shown, _FROM_2, _csv(file) if form == ".csv" else _xlsx(file))


def _parquet(path: Path) -> Open:
    return lambda _, __: f"read_parquet({literal(str(path))}, file_row_number = true)"


def _csv(path: Path) -> Open:
    def opened(_: Connection, __: Path) -> str:
        with path.open(encoding="utf-8-sig", newline="") as file:
            header = next(csv.reader(file), [])
        if len(set(header)) < len(header):
            raise ValueError("a column of the header stands twice")
        # The columns are given, for the sniffer takes longer than reading a small register.
        columns = ", ".join(f"{literal(name)}: 'VARCHAR'" for name in header)
        options = (
            "auto_detect=false, header=true, strict_mode=true, delim=',', quote='\"', escape='\"'"
        )
        return f"read_csv({literal(str(path))}, {options}, columns={{{columns}}})"

    return opened


def _xlsx(path: Path) -> Open:
    def opened(connection: Connection, scratch: Path) -> str:
        copy = scratch / f"{path.stem}.csv"
        _copy_sheet(path, copy)
        return _csv(copy)(connection, scratch)

    return opened


def _attached(path: Path) -> Iterator[Input]:
    with duckdb.connect(str(path), read_only=True) as database:
        names = [name for (name,) in run(database, "SELECT table_name FROM duckdb_tables()")]

    def table(name: str) -> Open:
        def opened(connection: Connection, _: Path) -> str:
            run(connection, f"ATTACH IF NOT EXISTS {literal(str(path))} AS records (READ_ONLY)")
            return f'records.main."{name}"'

        return opened

    for name in sorted(names):
        yield Input(name, f"{path.name}/{name}", _FROM_1, table(name))


def _remote(address: str) -> Iterator[Input]:
    import ibis  # only who keeps records in such a database has it

    database = ibis.connect(address)

    def table(name: str) -> Open:
        def opened(connection: Connection, scratch: Path) -> str:
            path = scratch / f"{name}.parquet"
            database.table(name).to_parquet(path)
            return _parquet(path)(connection, scratch)

        return opened

    for name in sorted(database.list_tables()):
        yield Input(name, f"{database.name}/{name}", _OF_PARQUET, table(name))


def _copy_sheet(path: Path, copy: Path) -> None:
    """Copy the first sheet of a workbook as CSV. Raises ValueError for a header without names."""
    book = openpyxl.load_workbook(path, read_only=True, data_only=False)
    rows = book.worksheets[0].iter_rows(values_only=True)
    header = [str(cell).strip() if cell is not None else "" for cell in next(rows, ())]
    if len(set(header)) < len(header) or "" in header:
        twice = sorted({name for name in header if header.count(name) > 1 or not name})
        named = ", ".join(name or "(empty)" for name in twice)
        raise ValueError(f"header cells are merged, empty or twice: {named}")
    with copy.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        for row in rows:
            writer.writerow([_text(cell) for cell in row[: len(header)]])


def _text(cell: object) -> str:
    """A cell of a sheet as a CSV holds it; a float that is an integer loses its .0."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, datetime.datetime):
        day_only = cell.time() == datetime.time()
        return cell.date().isoformat() if day_only else cell.isoformat(" ", "seconds")
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)
