"""What a query over a corpus answers: aligned columns, CSV, JSON.

Numbers are decimal strings without exponents, days are ISO 8601.
"""

import csv
import datetime
import io
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import Any

import msgspec

from kaocheng.corpus.rows import written
from kaocheng.outputs.cells import table, visible

_CHUNK = 1000
"""Rows fetched at a time; columns are aligned within these."""

Row = tuple[Any, ...]
Fetch = Callable[[int], list[Row]]


def answer_text(columns: Sequence[str], fetch: Fetch) -> Iterator[str]:
    """The names of the columns and the rows, aligned; nothing stands for NULL."""
    heads, rows = [tuple(columns)], fetch(_CHUNK)
    while heads or rows:
        shown = [tuple(visible(_said(value)) for value in row) for row in rows]
        yield "\n".join((*table([*heads, *shown]), ""))
        heads, rows = [], fetch(_CHUNK)


def answer_csv(columns: Sequence[str], fetch: Fetch) -> Iterator[str]:
    """A header, then the rows; nothing stands for NULL."""
    yield _csv([columns])
    while rows := fetch(_CHUNK):
        yield _csv([[_said(value) for value in row] for row in rows])


def answer_json(columns: Sequence[str], fetch: Fetch) -> Iterator[str]:
    """One object a row, each on its own line."""
    while rows := fetch(_CHUNK):
        for row in rows:
            of_one = {name: _plain(value) for name, value in zip(columns, row, strict=True)}
            yield _encoded(of_one) + "\n"


def _said(value: object) -> str:
    plain = _plain(value)
    if plain is None:
        return ""
    return plain if isinstance(plain, str) else _encoded(plain)


def _plain(value: object) -> object:
    match value:
        case Decimal() | datetime.date():
            return written(value)
        case list():
            return [_plain(each) for each in value]
        case dict():
            return {name: _plain(each) for name, each in value.items()}
        case _:
            return value


def _encoded(value: object) -> str:
    return msgspec.json.encode(value, enc_hook=str).decode()


def _csv(rows: Sequence[Sequence[str]]) -> str:
    lines = io.StringIO()
    csv.writer(lines, lineterminator="\n").writerows(rows)
    return lines.getvalue()
