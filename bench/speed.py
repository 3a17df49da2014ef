"""`make bench`: kaocheng beside other readers of numbers, on the same text, in one run.

docs/benchmarks.md says how it is measured. This process stays small: on Linux what it holds
would count as memory of the processes that it starts.
"""

import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import memory
from texts import EXAMPLE, GOLD, PAGE, PAGE_GOLD, Texts, written

BENCH = Path(__file__).parent
FLOOR, OURS = "scan", ("kaocheng_read", "kaocheng_check")
STARTS = 7
MOST_SECONDS = 120  # a reader that takes longer is reported as failed
GOALS = {"kaocheng read": 0.6, "kaocheng check": 0.6}  # seconds per million characters
START_GOAL = 0.5
GROWTH_GOAL = 1.1

COLUMNS = "{:<20} {:<32} {:>9} {:>4} {:>9} {:>8} {:>7} {:>7} {:>6} {:>6}"
EXPLANATION = """\
s/M: processor seconds per million characters on one core, median of the runs, after a first text.
* on a sample: paragraphs from all over the reports. Peak MB includes the interpreter and the text.
F1: mentions of the annotated page, judged leniently: a hit counts where it overlaps the mention
with an equal value, whatever its kind, unit, bound and exact place. Own: over the kinds that the
reader is meant for alone. Kaocheng was written with this page at hand, the others were not."""


def run_python(*arguments: str, stderr: int | None = None) -> subprocess.CompletedProcess[str]:
    # Python keeps what it compiled unless it is told not to; the second start is the usual one.
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return subprocess.run(
        [sys.executable, *arguments],
        stdout=subprocess.PIPE,
        stderr=stderr,
        text=True,
        encoding="utf-8",
        timeout=MOST_SECONDS,
        check=True,
        env={**kept, "OMP_NUM_THREADS": "1", "PYTHONIOENCODING": "utf-8"},
    )


def measured(reader: str, texts: Path) -> dict:
    """What measure.py says of a reader, or, where it failed, why."""
    try:
        script = str(BENCH / "measure.py")
        done = run_python(script, reader, str(texts), stderr=subprocess.PIPE)
        return json.loads(done.stdout.splitlines()[-1])
    except subprocess.CalledProcessError as failed:
        lines = failed.stderr.strip().splitlines() or [f"ended with {failed.returncode}"]
        return {"name": reader, "failed": lines[-1]}
    except subprocess.TimeoutExpired:
        return {"name": reader, "failed": f"not done after {MOST_SECONDS} s"}


def table(rows: dict[str, dict]) -> str:
    """All readers, the fastest first; those that could not run at the end, with the reason."""
    heads = ("reader", "reads", "chars", "runs", "s/M", "x scan", "x read", "peak MB", "F1", "own")
    lines = [COLUMNS.format(*heads)]
    done = sorted((row for row in rows.values() if "failed" not in row), key=_seconds)
    for row in done:
        lines.append(
            COLUMNS.format(
                row["name"],
                row["reads"],
                f"{row['characters']:,}{'*' if row['sample'] else ' '}",
                row["runs"],
                f"{row['seconds']:.3f}",
                _ratio(row, rows[FLOOR]),
                _ratio(row, rows[OURS[0]]),
                f"{row['mb']:.0f}",
                _share(row.get("f1")),
                _share(row.get("f1_own")),
            )
        )
    failed = [row for row in rows.values() if "failed" in row]
    lines += [f"{row['name']:<20} could not run: {row['failed']}" for row in failed]
    return "\n".join(lines)


def _seconds(row: dict) -> float:
    return row["seconds"]


def _ratio(row: dict, base: dict) -> str:
    return f"{row['seconds'] / base['seconds']:.2f}" if "seconds" in base else "-"


def _share(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


def strict_score(folder: Path) -> str:
    """What gold/score.py says of the reading: place, kind, value, unit and bound together."""
    reading = folder / "reading.json"
    read = run_python("-m", "kaocheng", "read", str(PAGE), "--format", "json")
    reading.write_text(read.stdout, "utf-8")
    scored = run_python(str(GOLD / "score.py"), str(PAGE_GOLD), str(reading)).stdout
    return next(line for line in scored.splitlines() if line.startswith("mention"))


def start_seconds(page: Path) -> list[float]:
    """Wall time of `kaocheng check` in new processes, interpreter and imports included."""
    seconds = []
    for _ in range(STARTS + 1):
        start = time.perf_counter()
        run_python("-m", "kaocheng", "check", "--exit-zero", str(page))
        seconds.append(time.perf_counter() - start)
    return seconds[1:]  # the first may have compiled the modules


def goal(name: str, value: float, most: float, unit: str) -> str:
    verdict = "reached" if value <= most else "MISSED"
    return f"{name:<42} {value:>7.3f} {unit:<4} goal {most} {unit}: {verdict}"


def machine() -> str:
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    return (
        f"{time.strftime('%Y-%m-%d')}, Python {platform.python_version()}, "
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores{load}"
    )


def report(texts: Texts, file: Path, folder: Path) -> None:
    print(f"{machine()}\nText: {texts.said}, {sum(map(len, texts.reports)):,} characters\n")
    readers = sorted(file.stem for file in (BENCH / "readers").glob("[!_]*.py"))
    rows = {reader: measured(reader, file) for reader in readers}
    print(table(rows), EXPLANATION, sep="\n\n", end="\n\n")
    if any("failed" in rows[reader] for reader in OURS):
        sys.exit("kaocheng itself could not run")
    if texts.page:
        print(f"kaocheng read, judged strictly by gold/score.py:\n{strict_score(folder)}\n")
    else:
        print("No F1: the annotated page is not in KAOCHENG_REPORTS, KAOCHENG_GOLD\n")
    for row in rows.values():
        if texts.standard and row["name"] in GOALS:
            print(goal(row["name"], row["seconds"], GOALS[row["name"]], "s/M"))
    page = PAGE if PAGE.exists() else EXAMPLE
    starts = start_seconds(page)
    print(
        goal(f"kaocheng check {page.name}, new process", statistics.median(starts), START_GOAL, "s")
    )
    print(f"  wall time, median of {STARTS}; the fastest {min(starts):.3f} s")
    peaks = memory.growth(texts.reports, folder)
    few, many = min(peaks), max(peaks)
    print(goal(f"memory, {many} files to {few}", peaks[many] / peaks[few], GROWTH_GOAL, "x"))
    print("  " + ", ".join(f"{count} file(s) {peak:.0f} MB" for count, peak in peaks.items()))


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        file = folder / "texts.json"
        run_python(str(BENCH / "texts.py"), str(file))
        report(written(file), file, folder)


if __name__ == "__main__":
    main()
