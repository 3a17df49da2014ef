"""A DuckDB connection whose results are always read to the end; an open one blocks the next.

A city has hundreds of small registers, rules and figures, whose queries take longer to plan than to
run; planning uses one core, so they are asked side by side, each thread with a cursor of its own.
"""

import os
import threading
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

import duckdb

Row = tuple[Any, ...]
Connection = duckdb.DuckDBPyConnection
T = TypeVar("T")
Job = Callable[[Connection], T]

WORKERS = min(os.cpu_count() or 1, 8)


def run(connection: Connection, sql: str, values: tuple[Any, ...] | None = None) -> list[Row]:
    """Run a statement or query; all rows of its result."""
    return connection.execute(sql, values).fetchall()


def one(connection: Connection, sql: str) -> Row:
    """The row of a query that has just one."""
    (row,) = run(connection, sql)
    return row


def side_by_side(connection: Connection, jobs: Iterable[Job[T]]) -> list[T]:
    """Run jobs that do not need each other's results; their results, in the order of the jobs.

    What a job raises is raised here, the first in that order. Temporary tables are a job's own.
    """
    own = threading.local()

    def done(job: Job[T]) -> T:
        if not hasattr(own, "cursor"):
            own.cursor = connection.cursor()
        return job(own.cursor)

    with ThreadPoolExecutor(WORKERS) as pool:
        return list(pool.map(done, jobs))
