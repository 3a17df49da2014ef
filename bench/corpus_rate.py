"""How fast a corpus is read, by one process, by two, by Spark, and what memory that takes.

Each run is a new process over different texts: the example report with a number of its own in
front, so that no content comes twice. The best of the runs counts, as other work on the machine
only ever slows one down.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

EXAMPLE = Path(__file__).parent.parent / "examples/weifang-2023/report.txt"
FEW, MANY, RUNS = 50, 1000, 3
SPEEDUP_GOAL, MEMORY_GOAL = 1.8, 1.1


def texts(folder: Path, count: int) -> Path:
    """A table of different reports."""
    report = EXAMPLE.read_text("utf-8")
    file = folder / f"{count}.jsonl"
    with file.open("w", encoding="utf-8") as lines:
        for number in range(count):
            lines.write(json.dumps({"text": f"第{number}号\n{report}"}) + "\n")
    return file


def build(given: Path, *options: str) -> tuple[float, float]:
    """Wall seconds of a run, from its start to its end, and the peak MB of its first process."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "kaocheng", "corpus", str(given)]
        started = time.perf_counter()
        process = subprocess.Popen(
            [*command, "--out", f"{folder}/corpus", *options],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise subprocess.CalledProcessError(process.returncode, process.args)
        return seconds, usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024) / 1e6


def disk(given: Path) -> float:
    """Megabytes of the corpus of a table."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "kaocheng", "corpus", str(given), "--out"]
        subprocess.run([*command, f"{folder}/corpus"], stdout=subprocess.DEVNULL, check=True)
        return sum(file.stat().st_size for file in Path(folder).rglob("*.parquet")) / 1e6


def main() -> None:
    engines = {
        "1 process": ("--jobs", "1"),
        "2 processes": ("--jobs", "2"),
        "Spark local[2]": ("--engine", "spark", "--master", "local[2]"),
    }
    with tempfile.TemporaryDirectory() as name:
        few, many = (texts(Path(name), count) for count in (FEW, MANY))
        characters = len(EXAMPLE.read_text("utf-8")) * MANY
        best = {}
        for engine, options in engines.items():
            try:
                runs = [build(many, *options)[0] for _ in range(RUNS)]
            except subprocess.CalledProcessError as failed:
                print(f"{engine:<16} could not run: ended with {failed.returncode}")
                continue
            best[engine] = min(runs)
            print(
                f"{engine:<16} {MANY / best[engine]:>7.1f} documents/s"
                f" {characters / best[engine]:>10,.0f} characters/s"
                f"   {', '.join(f'{run:.1f}' for run in runs)} s"
            )
        speedup = best["1 process"] / best["2 processes"]
        verdict = "reached" if speedup >= SPEEDUP_GOAL else "MISSED"
        print(f"two processes to one: {speedup:.2f} times, goal {SPEEDUP_GOAL}: {verdict}")
        small, large = (build(given, "--jobs", "2")[1] for given in (few, many))
        verdict = "reached" if large / small <= MEMORY_GOAL else "MISSED"
        print(
            f"peak memory of the largest process: {FEW} documents {small:.0f} MB, {MANY}"
            f" {large:.0f} MB: {large / small:.2f} times, goal {MEMORY_GOAL}: {verdict}"
        )
        print(f"disk: {disk(many) / MANY * 1000:.1f} kB a document")


if __name__ == "__main__":
    print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    main()
