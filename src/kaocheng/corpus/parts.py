"""A corpus on disk: parts that are written aside and landed by one rename.

DIR/corpus.json                what built it: a corpus goes on only with the same
DIR/parts/000001/claims.parquet  of each table a file or several, claims-00001.parquet
DIR/pending/                   what a run is at work on; nobody reads it, the next run removes it
"""

import glob
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path
from typing import IO, Any, NamedTuple

import msgspec
import pyarrow as pa
import pyarrow.parquet as pq

from kaocheng.corpus.tables import TABLES, flat, schema

_PENDING, _PARTS, _IDENTITY, _LOCK = "pending", "parts", "corpus.json", "lock"


class NoCorpus(ValueError):
    """A folder that is no corpus, or none that can be gone on with.

    message  {"zh": ..., "en": ...}: the folder, why, what to do
    """

    def __init__(self, folder: Path, *, zh: str, en: str) -> None:
        self.message = {"zh": f"{folder}：{zh}", "en": f"{folder}: {en}"}
        super().__init__(self.message["en"])


class Landed(NamedTuple):
    """What a part brought: how many documents and characters, and why what failed did so.

    failures  {"zh": ..., "en": ...} each: the input's name, what is wrong with it, what to do
    """

    documents: int
    characters: int
    failures: list[dict[str, str]]


class Identity(msgspec.Struct, forbid_unknown_fields=True):
    """corpus.json: the version that built a corpus, and the tables as it knew them."""

    kaocheng: str
    tables: dict[str, list[str]]


def identity() -> Identity:
    """What this version writes into corpus.json."""
    columns = {table: [f"{field.name} {field.type}" for field in schema(table)] for table in TABLES}
    return Identity(version("kaocheng"), columns)


def pattern(corpus: Path, table: str) -> str:
    """What matches the files of a table in all parts, as shells and DuckDB understand it."""
    return str(Path(glob.escape(str(corpus.absolute())), _PARTS, "*", f"{table}*.parquet"))


@contextmanager
def building(corpus: Path) -> Iterator[Path]:
    """Make the folder of a corpus, or go on with one; gives an empty folder for pending work.

    Raises NoCorpus for a folder that holds something else or was built by another version, and
    while another run is at work in it.
    """
    corpus.mkdir(parents=True, exist_ok=True)
    identified = corpus / _IDENTITY
    if not identified.exists() and {path.name for path in corpus.iterdir()} - {_LOCK}:
        raise NoCorpus(
            corpus,
            zh="不是语料库，且不是空的；请另给一个文件夹",
            en="is no corpus and not empty; name another folder",
        )
    with (corpus / _LOCK).open("a") as file:
        _lock(corpus, file)
        if identified.exists():
            of_corpus(corpus)
        else:
            written = corpus / f"{_IDENTITY}.{_PENDING}"
            written.write_bytes(msgspec.json.format(msgspec.json.encode(identity())))
            written.replace(identified)
        (corpus / _PARTS).mkdir(exist_ok=True)
        pending = corpus / _PENDING
        shutil.rmtree(pending, ignore_errors=True)
        pending.mkdir(exist_ok=True)
        try:
            yield pending
        finally:
            shutil.rmtree(pending, ignore_errors=True)


def of_corpus(corpus: Path) -> None:
    """Raise NoCorpus unless a folder is a corpus of this version."""
    try:
        found = msgspec.json.decode((corpus / _IDENTITY).read_bytes(), type=Identity)
    except (OSError, msgspec.DecodeError) as missing:
        raise NoCorpus(
            corpus,
            zh="不是语料库；用 kaocheng corpus 文件… --out 文件夹 建立",
            en="is no corpus; kaocheng corpus FILE… --out DIR builds one",
        ) from missing
    if found != identity():
        raise NoCorpus(
            corpus,
            zh=f"由另一版本（{found.kaocheng}）建立；请重建到新文件夹",
            en=f"was built by another version ({found.kaocheng}); build it anew in another folder",
        )


def landed_keys(corpus: Path, *, failures: bool = True) -> set[bytes]:
    """The keys of all documents that have landed, 32 bytes each; of failures too, unless not."""
    tables = ("documents", "failures") if failures else ("documents",)
    return {
        bytes.fromhex(key)
        for table in tables
        for part in _parts(corpus)
        for key in _column(part, table, "key")
    }


def _parts(corpus: Path) -> list[Path]:
    """The parts that have landed, in their order; of what is no corpus yet, none."""
    return sorted((corpus / _PARTS).glob("*"))


def write(nested: pa.RecordBatch, folder: Path) -> None:
    """Write nested rows as the files of a part."""
    folder.mkdir()
    for table, rows in flat(nested):
        file = folder / f"{table}.parquet"
        pq.write_table(pa.Table.from_batches([rows]), file, compression="zstd")


def brought(folder: Path) -> Landed:
    """What a written part brings."""
    characters = _column(folder, "documents", "characters")
    reasons = (_column(folder, "failures", f"reason_{lang}") for lang in ("zh", "en"))
    failures = [{"zh": zh, "en": en} for zh, en in zip(*reasons, strict=True)]
    return Landed(len(characters), sum(characters), failures)


def _column(folder: Path, table: str, column: str) -> list[Any]:
    return [
        value
        for file in sorted(folder.glob(f"{table}*.parquet"))
        for value in pq.read_table(file, columns=[column], partitioning=None)[column].to_pylist()
    ]


def land(folder: Path, corpus: Path) -> None:
    """Make a written folder the next part of a corpus: one rename, all or nothing."""
    last = max((int(path.name) for path in _parts(corpus)), default=0)
    folder.rename(corpus / _PARTS / f"{last + 1:06}")


def _lock(corpus: Path, file: IO[str]) -> None:
    """Hold a file until it is closed or the process ends, however it ends."""
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as held:
        raise NoCorpus(
            corpus,
            zh="另一个进程正在写入；请等它结束",
            en="another run is writing to it; wait for it to end",
        ) from held
