"""Peak memory: of this process, and of `kaocheng check` over few files and many."""

import os
import resource
import subprocess
import sys
from itertools import cycle, islice
from pathlib import Path

COUNTS = (1, 21, 200)


def peak_mb(usage: resource.struct_rusage | None = None) -> float:
    """The most memory a process held, by default this one's, in megabytes."""
    usage = usage or resource.getrusage(resource.RUSAGE_SELF)
    unit = 1 if sys.platform == "darwin" else 1024  # bytes there, kilobytes elsewhere
    return usage.ru_maxrss * unit / 1e6


def growth(reports: list[str], folder: Path) -> dict[int, float]:
    """Peak memory by the number of files checked in one process; the longest comes first."""
    longest_first = sorted(reports, key=len, reverse=True)
    files = [folder / f"{number}.txt" for number in range(max(COUNTS))]
    for file, report in zip(files, islice(cycle(longest_first), len(files)), strict=True):
        file.write_text(report, "utf-8")
    return {count: _checking(files[:count]) for count in COUNTS}


def _checking(files: list[Path]) -> float:
    process = subprocess.Popen(
        [sys.executable, "-m", "kaocheng", "check", "--exit-zero", *map(str, files)],
        stdout=subprocess.DEVNULL,
    )
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, process.args)
    return peak_mb(usage)
