"""What a corpus is made of: files, folders, archives, patterns, and tables of texts, one by one."""

import datetime
import glob
import hashlib
import os
from collections.abc import Callable, Iterable, Iterator
from typing import Any, BinaryIO, NamedTuple

import msgspec
import pyarrow as pa
import pyarrow.parquet as pq

from kaocheng.corpus.tables import INPUT
from kaocheng.sources.errors import SourceError
from kaocheng.sources.limits import hold, most
from kaocheng.sources.load import contents

_TEXTS = ("text", "content")
_NAMES = ("name", "title")
_ROWS = 64  # of a Parquet table, held at a time


class Input(NamedTuple):
    """One input: the bytes of a file, or a text, or the error that says why there is neither.

    key   SHA-256 in hexadecimal of the bytes, of the text in UTF-8, or of the name of what has
          neither
    date  the day it was published, where its text does not say
    """

    key: str
    name: str
    content: bytes | str | SourceError
    date: datetime.date | None

    @property
    def size(self) -> int:
        return 0 if isinstance(self.content, SourceError) else len(self.content)


class _Row(NamedTuple):
    """A row of a table of texts: its text, or why it gives none."""

    name: str
    text: str | SourceError
    date: datetime.date | None = None


def inputs(given: Iterable[str], date: datetime.date | None = None) -> Iterator[Input]:
    """All inputs that some arguments name, in their order, read as they are asked for.

    given  files, folders, ZIP archives, patterns (`reports/**/*.docx`), and tables of texts
           (.jsonl, .parquet); a table inside a folder or an archive is not looked into
    date   the day of publication of those that have no date of their own

    Raises BadLimit as `load` does, and nothing else: what cannot be read is an input with the
    reason in it.
    """
    for argument in given:
        for path in _paths(argument):
            rows = _TABLES.get(os.path.splitext(path)[1].lower())
            if rows is None or os.path.isdir(path):
                for name, content in contents(path):
                    yield _input(name, content, date)
                continue
            try:
                for row in rows(path):
                    yield _input(row.name, row.text, row.date or date)
            except SourceError as refused:
                yield _input(path, refused, date)


def batches(
    inputs: Iterable[Input], documents: Callable[[], int], size: int
) -> Iterator[pa.RecordBatch]:
    """Inputs in batches of `tables.INPUT`.

    documents  asked before each batch: the most inputs it may hold
    size       a batch is closed by the input with which it reaches so many bytes
    """
    held: list[Input] = []
    room, most_documents = size, documents()
    for given in inputs:
        held.append(given)
        room -= given.size
        if room <= 0 or len(held) >= most_documents:
            yield _batch(held)
            held, room, most_documents = [], size, documents()
    if held:
        yield _batch(held)


def _batch(held: list[Input]) -> pa.RecordBatch:
    return pa.record_batch(
        [
            [given.key for given in held],
            [given.name for given in held],
            [given.content if isinstance(given.content, bytes) else None for given in held],
            [given.content if isinstance(given.content, str) else None for given in held],
            [given.date for given in held],
            *(
                [
                    given.content.message[lang] if isinstance(given.content, SourceError) else None
                    for given in held
                ]
                for lang in ("zh", "en")
            ),
        ],
        schema=INPUT,
    )


def _input(name: str, content: bytes | str | SourceError, date: datetime.date | None) -> Input:
    name = name.encode("utf-8", "backslashreplace").decode()
    if isinstance(content, SourceError):
        hashed = name.encode()
    else:
        hashed = content if isinstance(content, bytes) else content.encode()
    return Input(hashlib.sha256(hashed).hexdigest(), name, content, date)


def _paths(argument: str) -> Iterator[str]:
    """The paths an argument stands for: itself where it is there, else what a pattern matches."""
    if os.path.lexists(argument) or not glob.has_magic(argument):
        yield argument
        return
    yield from sorted(glob.iglob(argument, recursive=True)) or [argument]


def _jsonl(path: str) -> Iterator[_Row]:
    """The rows of a file with one JSON object a line."""
    file = _opened(path)
    longest = most("file_bytes")
    with file:
        number = 0
        while line := file.readline(longest + 1):
            number += 1
            hold(path, "file_bytes", len(line))
            if not line.strip():
                continue
            place = f"{path}:{number}"
            try:
                row = msgspec.json.decode(line, type=dict[str, Any])
            except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as broken:
                refused = SourceError(
                    place,
                    zh=f"不是一个JSON对象（{broken}）；每行应有一个",
                    en=f"is not a JSON object ({broken}); each line has to be one",
                )
                yield _Row(place, refused)
            else:
                yield _row(place, row)


def _parquet(path: str) -> Iterator[_Row]:
    """The rows of a Parquet file."""
    with _opened(path) as file:
        try:
            table = pq.ParquetFile(file)
            wanted = [name for name in table.schema_arrow.names if name in _COLUMNS]
            number = 0
            for batch in table.iter_batches(_ROWS, columns=wanted):
                for row in batch.to_pylist():
                    number += 1
                    yield _row(f"{path}:{number}", row)
        except (pa.ArrowException, OSError, UnicodeDecodeError) as broken:
            raise SourceError(
                path,
                zh=f"不是完好的 Parquet 文件（{broken}）；请重新写出",
                en=f"is not a sound Parquet file ({broken}); write it again",
            ) from broken


_TABLES: dict[str, Callable[[str], Iterator[_Row]]] = {
    ".jsonl": _jsonl,
    ".parquet": _parquet,
}
_COLUMNS = frozenset((*_TEXTS, *_NAMES, "date", "year"))


def _opened(path: str) -> BinaryIO:
    try:
        return open(path, "rb")
    except OSError as denied:
        reason = denied.strerror or str(denied)
        raise SourceError(
            path,
            zh=f"无法打开（{reason}）；请检查路径",
            en=f"cannot be opened ({reason}); check the path",
        ) from denied


def _row(place: str, row: dict[str, Any]) -> _Row:
    """A row's text, its name and its day."""
    text = next((row[column] for column in _TEXTS if column in row), None)
    if not isinstance(text, str) or not text.strip():
        refused = SourceError(
            place,
            zh="没有文字；文字应在 text 或 content 列",
            en="has no text; it should stand in the column text or content",
        )
        return _Row(place, refused)
    try:
        text.encode()
        date = _day(row)
    except ValueError as broken:
        refused = SourceError(
            place,
            zh=f"不能读（{broken}）；请改正这一行",
            en=f"cannot be read ({broken}); mend the row",
        )
        return _Row(place, refused)
    name = next((row[column] for column in _NAMES if row.get(column)), place)
    return _Row(str(name), text, date)


def _day(row: dict[str, Any]) -> datetime.date | None:
    """The day of a row: its date, or the first day of its year; None where it has neither.

    Raises ValueError for what is neither a day nor a year.

    >>> _day({"date": "2024-01-31"}), _day({"year": 1954})
    (datetime.date(2024, 1, 31), datetime.date(1954, 1, 1))
    """
    date, year = row.get("date"), row.get("year")
    if isinstance(date, datetime.datetime):
        return date.date()
    if isinstance(date, datetime.date):
        return date
    if date is not None and date != "":
        return datetime.date.fromisoformat(str(date))
    return None if year is None or year == "" else datetime.date(int(year), 1, 1)
