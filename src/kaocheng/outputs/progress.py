"""A progress bar over many files, on a terminal only."""

import os
import stat
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from types import TracebackType
from typing import TYPE_CHECKING, Self

from kaocheng.outputs.cells import fitting, visible

if TYPE_CHECKING:
    from rich.progress import Progress

# With the numbers between them they fill no more than 80 cells.
_BAR_CELLS, _NAME_CELLS = 24, 32


class Bar:
    """Counts files on standard error where that is a terminal and there are several.

    It is redrawn after each file and needs no thread; what is written to the same terminal
    is written `aside`, so that the two do not mix. Output into a pipe, which may lead to a
    pager on this terminal, has no bar.

    total  how many files there are; None where that shows only at the end
    """

    def __init__(self, total: int | None) -> None:
        self._progress: Progress | None = None
        if total not in (0, 1) and sys.stderr.isatty() and not _piped():
            # rich takes longer to load than a page to check
            import rich.progress
            from rich.console import Console

            self._progress = rich.progress.Progress(
                rich.progress.BarColumn(_BAR_CELLS),
                rich.progress.MofNCompleteColumn(),
                rich.progress.TimeRemainingColumn(),
                rich.progress.TextColumn("{task.description}", markup=False),
                console=Console(stderr=True),
                auto_refresh=False,
                transient=True,
                redirect_stdout=False,
                redirect_stderr=False,
            )
            self._progress.add_task("", total=total)

    def __enter__(self) -> Self:
        if self._progress:
            self._progress.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._progress:
            self._progress.stop()

    def over(self, names: Sequence[str]) -> Iterator[str]:
        """The names one by one, each counted when the next is asked for."""
        for name in names:
            if self._progress:
                task = self._progress.task_ids[0]
                shown = fitting(visible(os.path.basename(name)), _NAME_CELLS)
                self._progress.update(task, description=shown, refresh=True)
            yield name
            if self._progress:
                self._progress.advance(self._progress.task_ids[0])

    def count(self, files: int) -> None:
        """Count files that were done together."""
        if self._progress:
            self._progress.update(self._progress.task_ids[0], advance=files, refresh=True)

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Clears the bar while something else is written."""
        if self._progress:
            self._progress.stop()
        try:
            yield
        finally:
            if self._progress:
                self._progress.start()


def _piped() -> bool:
    return stat.S_ISFIFO(os.fstat(sys.stdout.fileno()).st_mode)
