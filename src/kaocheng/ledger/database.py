"""A DuckDB connection whose results are always read to the end; an open one blocks the next."""

from typing import Any

import duckdb

Row = tuple[Any, ...]
Connection = duckdb.DuckDBPyConnection


def run(connection: Connection, sql: str, values: tuple[Any, ...] | None = None) -> list[Row]:
    """Run a statement or query; all rows of its result."""
    return connection.execute(sql, values).fetchall()


def one(connection: Connection, sql: str) -> Row:
    """The row of a query that has just one."""
    (row,) = run(connection, sql)
    return row
