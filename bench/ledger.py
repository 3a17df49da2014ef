"""Part of `make bench`: the largest register of the demo city checked by kaocheng and by pandera,
frictionless and great-expectations, each in a process of its own, in one run; then the whole city.

    python bench/ledger.py [--rounds N]
"""

import argparse
import importlib
import json
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

BENCH = Path(__file__).parent
PACKS = BENCH.parent / "packs" / "weifang"
REGISTER = "proof_free_services/service_log.parquet"
ITEMS = "proof_free_services/service_item.csv"
OURS = "kaocheng_ledger"
PEERS = ("pandera_polars", "great_expectations_pandas", "frictionless_resource")
MOST_SECONDS = 120
RATIO_GOAL, CITY_GOAL, MEMORY_GOAL = 10, 10.0, 2048


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--one", help=argparse.SUPPRESS)
    parser.add_argument("--data", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.one:
        print(json.dumps(measured(arguments.one, arguments.data)))
        return
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder)
        kaocheng("ledger", "demo", str(PACKS), "--out", folder)
        register_alone(data)
        compare(data / "alone", arguments.rounds)
        shutil.rmtree(data / "alone")
        city(data, arguments.rounds)


def register_alone(data: Path) -> None:
    """The largest register and the one it refers to, in a folder of their own."""
    (data / "alone").mkdir()
    for name in (REGISTER, ITEMS):
        shutil.copy(data / name, data / "alone" / Path(name).name)


def measured(name: str, data: Path) -> dict:
    """One library in this process: imports before the clock starts; reading apart from checking.

    Kaocheng's reading also takes in its packs, hashes each record and keeps its row.
    """
    module = importlib.import_module(f"registers.{name}")
    started = time.perf_counter()
    given = module.read(data / Path(REGISTER).name, data / Path(ITEMS).name)
    read = time.perf_counter()
    rows, wrong = module.check(given)
    done = time.perf_counter()
    mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"rows": rows, "wrong": wrong, "read": read - started, "check": done - read, "mb": mb}


def compare(data: Path, rounds: int) -> None:
    runs: dict[str, list[dict]] = {}
    for at in range(rounds):
        for name in (OURS, *PEERS):
            if at and name == PEERS[-1]:
                continue  # it takes minutes: once is enough
            command = [sys.executable, __file__, "--one", name, "--data", str(data)]
            try:
                done = subprocess.run(
                    command, capture_output=True, text=True, check=True, timeout=MOST_SECONDS
                )
            except subprocess.CalledProcessError as failed:
                lines = failed.stderr.strip().splitlines() or ["no word"]
                print(f"{name}: could not run: {lines[-1]}")
            except subprocess.TimeoutExpired:
                print(f"{name}: not done after {MOST_SECONDS} s; left there")
            else:
                runs.setdefault(name, []).append(json.loads(done.stdout.splitlines()[-1]))
    pass_ = {name: median(found, "check") for name, found in runs.items()}
    heads = ("checks of one register", "rows", "wrong", "read s", "check s", "ratio", "MB")
    print("{:<28} {:>10} {:>6} {:>7} {:>8} {:>7} {:>6}".format(*heads))
    for name, found in runs.items():
        last = found[-1]
        print(
            f"{name:<28} {last['rows']:>10,} {last['wrong']:>6} {median(found, 'read'):>7.2f} "
            f"{pass_[name]:>8.2f} {pass_[name] / pass_[OURS]:>7.1f} {last['mb']:>6.0f}"
        )
    peers = [seconds for name, seconds in pass_.items() if name != OURS]
    if peers:
        ratio = min(peers) / pass_[OURS]
        verdict = "reached" if ratio >= RATIO_GOAL else "MISSED"
        print(f"the fastest peer takes {ratio:.1f} times as long, goal {RATIO_GOAL}: {verdict}")


def median(runs: list[dict], what: str) -> float:
    return statistics.median(run[what] for run in runs)


def city(data: Path, rounds: int) -> None:
    """All registers, constraints, lifecycles, rules and figures of all packs, in a new process."""
    seconds, mb = [], []
    for _ in range(rounds):
        done = subprocess.run(
            [sys.executable, "-c", _CITY, str(PACKS), str(data)],
            capture_output=True, text=True, check=True,
        )  # fmt: skip
        took, records, rules, figures, peak = json.loads(done.stdout)
        seconds.append(took)
        mb.append(peak)
    print(
        f"the city: {records:,} records, {rules} rules, {figures} figures: "
        f"{statistics.median(seconds):.1f} s (goal {CITY_GOAL:.0f}), "
        f"{max(mb):.0f} MB (goal {MEMORY_GOAL})"
    )


_CITY = """
import datetime, json, resource, sys, time
from pathlib import Path
started = time.perf_counter()
from kaocheng.ledger.audit import audit
from kaocheng.ledger.library import load_library
library = load_library([Path(sys.argv[1])])
done = audit(library, Path(sys.argv[2]), datetime.date(2023, 12, 31))
seconds = time.perf_counter() - started
mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
records = sum(done.loaded.rows.values())
print(json.dumps([seconds, records, len(done.judged), len(done.figures), mb]))
"""


def kaocheng(*words: str) -> None:
    subprocess.run([sys.executable, "-m", "kaocheng", *words], check=True, capture_output=True)


if __name__ == "__main__":
    main()
