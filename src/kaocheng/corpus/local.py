"""A corpus read on this machine: processes that each read a batch and write it aside.

Only this process lands what they wrote, so that one which outlives a kill can land nothing.
"""

import threading
from collections import deque
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from itertools import count
from multiprocessing import connection, get_context, parent_process
from os import _exit
from pathlib import Path

import pyarrow as pa

from kaocheng.corpus import parts
from kaocheng.corpus.inputs import batches
from kaocheng.corpus.intake import Intake
from kaocheng.corpus.parts import Landed
from kaocheng.corpus.rows import rows
from kaocheng.corpus.tables import INPUT

LEAST, MOST = 8, 256
"""Documents in a part: few at first, so that all processes have work in a small corpus too."""

PART_BYTES = 8 * 2**20
_SHARE = 16  # a part is at most this share of what each process has read before
_WAITING = 2  # batches a process has in hand or waiting


def build(intake: Intake, corpus: Path, jobs: int) -> Iterator[Landed]:
    """Read what an intake passes into parts of a corpus, in `jobs` processes.

    Gives what each part brought as soon as it has landed. The memory it takes does not grow with
    the number of documents. A document that a process dies of is a failure; the others of its
    batch are read all the same. Raises OSError where the corpus cannot be written.
    """
    with parts.building(corpus) as pending:
        yield from _Run(corpus, pending, jobs).over(intake)


class _Run:
    def __init__(self, corpus: Path, pending: Path, jobs: int) -> None:
        self._corpus = corpus
        self._pending = pending
        self._jobs = jobs
        self._numbers = count()
        self._documents = 0
        self._pool = self._new_pool()

    def over(self, intake: Intake) -> Iterator[Landed]:
        """Keep every process at work until the intake is used up."""
        at_work: dict[Future[Landed], tuple[Path, pa.RecordBatch]] = {}
        given = batches(iter(intake), self._part_size, PART_BYTES)
        try:
            for batch in given:
                self._submit(batch, at_work)
                while len(at_work) >= self._jobs * _WAITING:
                    yield from self._done(at_work)
            while at_work:
                yield from self._done(at_work)
        finally:
            self._pool.shutdown(wait=True, cancel_futures=True)

    def _part_size(self) -> int:
        return min(MOST, max(LEAST, self._documents // (self._jobs * _SHARE)))

    def _submit(
        self, batch: pa.RecordBatch, at_work: dict[Future[Landed], tuple[Path, pa.RecordBatch]]
    ) -> None:
        self._documents += batch.num_rows
        folder = self._pending / f"{next(self._numbers)}"
        try:
            future = self._pool.submit(_write, batch, folder)
        except BrokenProcessPool as broken:
            future = Future()
            future.set_exception(broken)
        at_work[future] = folder, batch

    def _done(self, at_work: dict[Future[Landed], tuple[Path, pa.RecordBatch]]) -> Iterator[Landed]:
        """Land what is done; where a process died, all that was at work is read one by one."""
        done, _ = wait(at_work, return_when=FIRST_COMPLETED)
        left: list[pa.RecordBatch] = []
        for future in done:
            folder, batch = at_work.pop(future)
            try:
                landed = future.result()
            except BrokenProcessPool:
                left.append(batch)
            else:
                parts.land(folder, self._corpus)
                yield landed
        if left:
            left += [batch for _, batch in at_work.values()]
            at_work.clear()
            yield from self._survivors(left)

    def _survivors(self, left: list[pa.RecordBatch]) -> Iterator[Landed]:
        """Read batches one at a time, each that a process dies of in halves."""
        waiting = deque(left)
        self._renew()
        while waiting:
            batch = waiting.popleft()
            folder = self._pending / f"{next(self._numbers)}"
            try:
                landed = self._pool.submit(_write, batch, folder).result()
            except BrokenProcessPool:
                self._renew()
                half = batch.num_rows // 2
                waiting.extendleft(
                    [batch.slice(half), batch.slice(0, half)] if half else [_deadly(batch)]
                )
            else:
                parts.land(folder, self._corpus)
                yield landed

    def _renew(self) -> None:
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._pool = self._new_pool()

    def _new_pool(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(self._jobs, get_context("spawn"), _follow_parent)


def _write(batch: pa.RecordBatch, folder: Path) -> Landed:
    parts.write(rows(batch), folder)
    return parts.brought(folder)


def _deadly(batch: pa.RecordBatch) -> pa.RecordBatch:
    """The input that a process died of, as a failure to be written."""
    (given,) = batch.to_pylist()
    name = given["name"]
    given |= {
        "content": None,
        "text": None,
        "reason_zh": f"{name}：读它的进程被终止（可能内存不足）；请单独检查这份文件",
        "reason_en": f"{name}: the process that read it died, perhaps for want of memory; "
        "look at this file by itself",
    }
    return pa.RecordBatch.from_pylist([given], schema=INPUT)


def _follow_parent() -> None:
    """End this process when the one that started it ends, however that ends."""
    parent = parent_process()
    assert parent is not None

    def follow() -> None:
        connection.wait([parent.sentinel])
        _exit(1)

    threading.Thread(target=follow, daemon=True).start()
