"""Where SQL runs: DuckDB, and through Ibis PostgreSQL and Spark, with the same figures.

SQL is written once, in DuckDB's dialect, and only counts, sums and compares: what divides or
rounds is done in Python with exact decimals, so that no engine's arithmetic shows in a figure.
Only the hash of a record is written per engine.
"""

import threading
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any, Protocol, TypeVar

import duckdb
import sqlglot

from kaocheng.ledger.conditions import CALENDAR, sql_type
from kaocheng.ledger.database import Connection, run, side_by_side
from kaocheng.ledger.hashing import HASH, record_hash
from kaocheng.ledger.library import SYNTHETIC, Library, columns_of
from kaocheng.ledger.pack import Register, View
from kaocheng.ledger.tables import Loaded

T = TypeVar("T")
R = TypeVar("R")


class Engine(Protocol):
    """A database that holds the registers of a library."""

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        """The rows of a query written in DuckDB's dialect."""
        ...

    def each(self, job: Callable[[T], R], items: Iterable[T]) -> list[R]:
        """What a job that asks for rows gives for each item, in the order of the items."""
        ...


class DuckDB:
    """The registers as they were loaded, and the views over them."""

    def __init__(self, loaded: Loaded) -> None:
        self.connection: Connection = loaded.connection
        self._own = threading.local()
        for _, sql in view_statements(loaded.library, "duckdb"):
            run(self.connection, sql)

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        return run(getattr(self._own, "cursor", self.connection), sql)

    def each(self, job: Callable[[T], R], items: Iterable[T]) -> list[R]:
        def done(item: T, cursor: Connection) -> R:
            self._own.cursor = cursor
            return job(item)

        return side_by_side(self.connection, (partial(done, item) for item in items))


class Ibis:
    """The registers in another database, reached through an Ibis backend.

    backend  an ibis connection to PostgreSQL or Spark; `dialect` its name in sqlglot
    folder   where the records are laid down for Spark to read; every node must see it
    """

    def __init__(self, loaded: Loaded, backend: Any, dialect: str, folder: Path) -> None:
        self.backend, self.dialect = backend, dialect
        for _, name, register in loaded.library.registers():
            names = ", ".join(f'"{column}"' for column in columns_of(register))
            typed = loaded.connection.sql(f'SELECT _file, _row, {SYNTHETIC}, {names} FROM "{name}"')
            self._put(f"{name}_records", typed, folder)
            digest = record_hash(columns_of(register), dialect)
            view = create_view(name, dialect)
            backend.raw_sql(f"{view} SELECT *, {digest} AS {HASH} FROM {name}_records")
            self._keep(name)
        self._put(CALENDAR, loaded.connection.sql(f"SELECT * FROM {CALENDAR}"), folder)
        for name, sql in view_statements(loaded.library, dialect):
            backend.raw_sql(sql)
            self._keep(name)

    def _keep(self, name: str) -> None:
        """Have Spark compute a view once, at its first use.

        Not for speed alone: planning a query through views over views, each with the expression
        of its hash, takes Spark's optimizer minutes and gigabytes.
        """
        if self.dialect == "spark":
            self.backend.raw_sql(f"CACHE LAZY TABLE `{name}`")

    def _put(self, name: str, rows: duckdb.DuckDBPyRelation, folder: Path) -> None:
        if self.dialect == "spark":
            # Not create_table: it goes through pandas, which turns an empty text into 'NaN'.
            path = str(folder / f"{name}.parquet")
            rows.write_parquet(path)
            self.backend.read_parquet(path, table_name=name)
        else:
            self.backend.raw_sql(f'DROP TABLE IF EXISTS "{name}" CASCADE').close()
            self.backend.create_table(name, rows.to_arrow_table())

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        result = self.backend.raw_sql(self._translated(sql))
        if self.dialect == "spark":
            return [tuple(row) for row in result.collect()]
        with result as cursor:
            return list(cursor.fetchall())

    def each(self, job: Callable[[T], R], items: Iterable[T]) -> list[R]:
        return [job(item) for item in items]

    def _translated(self, sql: str) -> str:
        (translated,) = sqlglot.transpile(sql, read="duckdb", write=self.dialect)
        return translated


def view_statements(library: Library, dialect: str) -> list[tuple[str, str]]:
    """The views of all packs by name, as an engine creates them, each behind those it reads.

    A row of a view has a hash, as a record has; it is synthetic if any register behind it holds a
    synthetic record.
    """
    tables = library.tables()
    statements = []
    for name, registers in registers_behind(library).items():
        view = tables[name]
        if isinstance(view, View):
            statements.append((name, _view(name, view, sorted(registers), dialect)))
    return statements


def registers_behind(library: Library) -> dict[str, set[str]]:
    """The registers that each table rests on: itself, or those its view reads; in an order in
    which every view stands behind those it reads."""
    tables = library.tables()
    behind: dict[str, set[str]] = {}

    def add(name: str) -> None:
        if name in behind:
            return
        table = tables[name]
        if isinstance(table, Register):
            behind[name] = {name}
            return
        found: set[str] = set()
        for read in sqlglot.parse_one(table.sql, dialect="duckdb").find_all(sqlglot.exp.Table):
            if read.name in tables and read.name != name:
                add(read.name)
                found |= behind[read.name]
        behind[name] = found

    for name in tables:
        add(name)
    return behind


def _view(name: str, view: View, registers: list[str], dialect: str) -> str:
    typed = ", ".join(
        f'CAST("{column}" AS {sql_type(what)}) AS "{column}"'
        for column, what in view.columns.items()
    )
    marks = " OR ".join(
        f'EXISTS (SELECT 1 FROM "{register}" AS source WHERE source.{SYNTHETIC})'
        for register in registers
    )
    inner = f"SELECT {typed}, {marks or 'FALSE'} AS {SYNTHETIC} FROM ({view.sql}) AS derived"
    (translated,) = sqlglot.transpile(inner, read="duckdb", write=dialect)
    digest = record_hash(view.columns, dialect)
    return f"{create_view(name, dialect)} SELECT *, {digest} AS {HASH} FROM ({translated}) AS typed"


def create_view(name: str, dialect: str) -> str:
    """The head of a statement that creates a view; Spark keeps it for its session only."""
    if dialect == "spark":
        return f"CREATE OR REPLACE TEMPORARY VIEW `{name}` AS"
    return f'CREATE OR REPLACE VIEW "{name}" AS'
