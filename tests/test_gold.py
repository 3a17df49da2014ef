"""The reader against texts annotated by hand, scored by the annotators' own program.

The annotated page and paragraphs, the scorer and the reports they are from lie beside this
repository; the annotations in `gold/` are ours and refer to the same reports by offsets.
"""

import datetime
import hashlib
import json
import re
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from kaocheng import load, read
from kaocheng.outputs.machine import reading_json
from kaocheng.text import Document

HERE = Path(__file__).parent
SHARED = HERE.parent.parent / "shared"
SCORE = SHARED / "gold" / "score.py"
REPORTS = SHARED / "reports"
FLOORS = {"mention": 0.99, "relation": 0.96, "measure": 0.96, "modality": 0.95}

ISSUED = [SHARED / "gold" / "weifang-2023.json", *sorted((SHARED / "gold").glob("dev-*.json"))]
OURS = sorted((HERE / "gold").glob("*.json"))

pytestmark = pytest.mark.skipif(
    not SCORE.is_file() or not REPORTS.is_dir(),
    reason="needs the annotated texts and reports of ../shared, which are not here",
)


@cache
def _document(source: str) -> Document:
    name, _, year = source.partition(" ")
    if not year:
        return load(REPORTS / name)
    lines = (REPORTS / name).read_text("utf-8").rstrip("\n").split("\n")
    (text,) = (
        report["content"] for report in map(json.loads, lines) if report["year"] == int(year)
    )
    return Document(source, text)


@cache
def _reading_json(source: str, day: datetime.date) -> str:
    return "".join(reading_json([read(_document(source), day)]))


def _annotated(gold_file: Path, gold: dict[str, Any]) -> str:
    """The annotated text: a slice of the report, a text of its own, or the whole report."""
    whole = _document(gold["source"]).text
    own = gold_file.with_suffix(".txt")
    text: str = (
        own.read_text("utf-8") if own.exists() else whole[gold.get("start") : gold.get("end")]
    )
    assert hashlib.sha256(text.encode()).hexdigest() == gold["sha256"], gold_file.name
    return text


def _scores(
    gold_files: list[Path], folder: Path, *, alone: bool = False
) -> tuple[dict[str, float], str]:
    """F1 or accuracy by name, and every disagreement.

    alone  the annotated text is read without the report around it
    """
    arguments: list[str] = []
    for gold_file in gold_files:
        gold = json.loads(gold_file.read_text("utf-8"))
        copy, reading = folder / gold_file.name, folder / f"reading-{gold_file.name}"
        copy.write_text(json.dumps(gold), "utf-8")
        text = _annotated(gold_file, gold)
        copy.with_suffix(".txt").write_text(text, "utf-8", newline="")
        day = datetime.date.fromisoformat(gold["ref"])
        found = (
            "".join(reading_json([read(Document(gold_file.stem, text), day)]))
            if alone
            else _reading_json(gold["source"], day)
        )
        reading.write_text(found, "utf-8")
        arguments += [str(copy), str(reading)]
    command = [sys.executable, str(SCORE), *arguments, "--errors"]
    run = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
    rates = dict(re.findall(r"^(mention|relation) .*F1 ([0-9.]+)", run.stdout, re.MULTILINE))
    rates |= dict(re.findall(r"(measure|modality) ([0-9.]+) \(of", run.stdout))
    return {name: float(rate) for name, rate in rates.items()}, run.stdout


@pytest.mark.parametrize("alone", [False, True], ids=["in-its-report", "alone"])
@pytest.mark.parametrize("gold_files", [ISSUED, OURS], ids=["issued", "ours"])
def test_floors(gold_files: list[Path], tmp_path: Path, *, alone: bool) -> None:
    scores, errors = _scores(gold_files, tmp_path, alone=alone)
    assert scores.keys() == FLOORS.keys()
    below = {name: scores[name] for name, floor in FLOORS.items() if scores[name] < floor}
    assert below == {}, errors


def test_all_annotations_are_there() -> None:
    assert len(ISSUED) == 15
    assert len(OURS) == 104
