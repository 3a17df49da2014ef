"""SQL over a corpus: DuckDB reads its Parquet files where they lie."""

import glob
import os
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import duckdb

from kaocheng.corpus import parts
from kaocheng.corpus.tables import TABLES, schema


class Corpus:
    """A corpus to ask, its tables as views; each query sees the parts that have landed by then.

    >>> with open_corpus("build/corpus") as corpus:  # doctest: +SKIP
    ...     corpus.sql("SELECT measure, low FROM claims WHERE unit = 'CNY'").fetchall()
    """

    def __init__(self, folder: Path) -> None:
        parts.of_corpus(folder)
        self.folder = folder
        self._connection = duckdb.connect()
        for table in TABLES:
            if glob.glob(parts.pattern(folder, table)):
                self._connection.execute(f"CREATE VIEW {table} AS {_select(folder, table)}")
            else:
                self._connection.register(table, schema(table).empty_table())

    def sql(self, query: str) -> duckdb.DuckDBPyRelation:
        """The result of a query, as DuckDB's relation: fetchall(), arrow(), df(), write_parquet().

        Raises duckdb.Error for what DuckDB does not understand.
        """
        return self._connection.sql(query)

    def answer(self, query: str) -> tuple[list[str], Callable[[int], list[tuple[Any, ...]]]]:
        """The columns of a result, and what gives its next rows, so many at most."""
        found = self._connection.execute(query)
        return [column[0] for column in found.description or ()], found.fetchmany

    def close(self) -> None:
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def open_corpus(folder: str | os.PathLike[str]) -> Corpus:
    """A corpus to ask; raises NoCorpus for a folder that is none."""
    return Corpus(Path(folder))


def _select(folder: Path, table: str) -> str:
    """The rows of a table in all parts; of failures, those that have not landed since."""
    quoted = parts.pattern(folder, table).replace("'", "''")
    found = f"SELECT * FROM read_parquet('{quoted}', hive_partitioning = false"
    if table != "failures":
        return f"{found})"
    return (
        f"SELECT * EXCLUDE filename FROM ({found}, filename = true))"
        " WHERE key NOT IN (SELECT key FROM documents)"
        " AND name NOT IN (SELECT name FROM documents)"
        " QUALIFY row_number() OVER (PARTITION BY key ORDER BY filename DESC) = 1"
    )
