"""Complaints about records as SARIF 2.1.0, for code hosts and for programs that read it.

A complaint about a CSV has the line on which its row begins. Rows of workbooks, Parquet files and
databases are no lines and have no region. Of every complaint the logical location names table and
column, and the properties say row, column and record. How many complaints each check has stands
in the properties of the run, for only the first of each check are results.
"""

import csv
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from pathlib import Path
from typing import Any

import msgspec

from kaocheng.ledger import complaints
from kaocheng.ledger.complaints import Complaint
from kaocheng.ledger.judging import Judged
from kaocheng.ledger.tables import Loaded
from kaocheng.outputs.checks import Check, basis, explained_checks, owners, seen
from kaocheng.outputs.sarif_log import BASIS, described_rule, located_result, sarif_log, uri
from kaocheng.outputs.written import Lang


def complaints_sarif(
    loaded: Loaded, judged: Iterable[Judged], data: str, lang: Lang
) -> Iterator[str]:
    """One log with the complaints of checked registers that are shown.

    data  the folder, file or address that the records were read from
    """
    counts = complaints.counts(loaded.connection)
    checks, packs = explained_checks(loaded.library, lang), owners(loaded.library)
    codes = sorted({count.code for count in counts})
    artifacts: list[str] = []
    results: list[dict[str, Any]] = []
    shown: Counter[tuple[str, str]] = Counter()
    of_file = groupby(complaints.shown(loaded.connection), key=lambda complaint: complaint.file)
    for name, group in of_file:
        found = list(group)
        path = _path(data, name)
        lines = _lines(path, found) if path else {}
        if path and (named := uri(str(path))) not in artifacts:
            artifacts.append(named)
        for complaint in found:
            location = _location(complaint)
            if path:
                artifact = {"uri": named, "index": artifacts.index(named)}
                location["physicalLocation"] = _place(artifact, lines.get(complaint.row))
            result = located_result(
                complaint.code,
                codes,
                complaint.grade,
                complaint.zh if lang == "zh" else complaint.en,
                location,
                complaint.fingerprint,
            )
            result["properties"] = {
                "file": complaint.file,
                "row": complaint.row,
                "column": complaint.column,
                "record": complaint.record,
                "check": complaint.check,
                "basis": basis(complaint, packs, lang),
            }
            results.append(result)
            shown[complaint.code, complaint.check] += 1
    yield from sarif_log(
        lang,
        "kaocheng/ledger/",
        [_rule(checks[code], lang) for code in codes],
        [{"location": {"uri": artifact}} for artifact in artifacts],
        results,
        properties={
            "seen": seen(loaded, judged)._asdict(),
            "counts": [
                {**msgspec.to_builtins(count), "shown": shown[count.code, count.check]}
                for count in counts
            ],
        },
    )


def _rule(check: Check, lang: Lang) -> dict[str, Any]:
    said = (check.title, check.why, f"{BASIS[lang]}: {check.basis}")
    return described_rule(
        check.code,
        check.name,
        check.grade,
        check.title,
        check.why,
        text=said,
        markdown=said,
        tag=check.tag,
    )


def _location(complaint: Complaint) -> dict[str, Any]:
    named, kind = [complaint.register], "table"
    if complaint.column:
        named, kind = [complaint.register, complaint.column], "column"
    return {
        "logicalLocations": [
            {"name": named[-1], "fullyQualifiedName": ".".join(named), "kind": kind}
        ]
    }


def _place(artifact: dict[str, Any], line: int | None) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": artifact}
    if line is not None:
        place["region"] = {"startLine": line}
    return place


def _path(data: str, file: str) -> Path | None:
    """The file on disk that a complaint's file or table lies in; None where it lies in none."""
    if not file or "://" in data:
        return None
    source = Path(data)
    return source if source.is_file() else source / file


def _lines(path: Path, found: Iterable[Complaint]) -> Mapping[int, int]:
    """The lines on which the rows complained of begin, as far as the file has lines."""
    rows = {complaint.row for complaint in found} - {0}
    if not rows or path.suffix.lower() != ".csv":
        return {}
    lines = {}
    for row, line in enumerate(csv_lines(path), 1):
        if row in rows:
            lines[row] = line
        if row >= max(rows):
            break
    return lines


def csv_lines(path: Path) -> Iterator[int]:
    """The line on which each row of a CSV begins, the header's first.

    A cell may hold line breaks; an empty line is a row only where there is one column. Ends before
    a cell that is longer than Python's reader takes, for what follows cannot be told.
    """
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = csv.reader(file)
        before, columns = 0, 0
        try:
            for row in rows:
                columns = columns or len(row)
                if row or columns == 1:
                    yield before + 1
                before = rows.line_num
        except csv.Error:
            return
