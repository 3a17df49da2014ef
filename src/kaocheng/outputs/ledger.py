"""Complaints about records and the figures of a ledger, for a person and for programs."""

import json
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

import duckdb
import msgspec
import openpyxl
from openpyxl.comments import Comment

from kaocheng.ledger.complaints import Complaint, Count
from kaocheng.ledger.conditions import literal
from kaocheng.ledger.database import run
from kaocheng.ledger.figures import Figure
from kaocheng.outputs.cells import fitting, table, visible
from kaocheng.outputs.explained import GRADES
from kaocheng.outputs.terminal import BOLD, COLOURS, Look

_SHOWN = 3  # of each check at a terminal


def complaints_text(counts: list[Count], shown: Iterable[Complaint], look: Look) -> Iterator[str]:
    """The first complaints of each check, by file and row, then how many each check has."""
    seen: dict[tuple[str, str], int] = {}
    for complaint in shown:
        key = complaint.code, complaint.check
        seen[key] = seen.get(key, 0) + 1
        if seen[key] > _SHOWN:
            continue
        place = ":".join(
            str(part) for part in (complaint.file, complaint.row or "", complaint.column) if part
        )
        grade = look.paint(
            f"{complaint.code} {GRADES[look.lang][complaint.grade]}",
            f"{BOLD};{COLOURS[complaint.grade]}",
        )
        message = complaint.zh if look.lang == "zh" else complaint.en
        yield f"{visible(place or complaint.register)}: {grade} {visible(message)}\n"
    if not counts:
        yield look.say("没有发现。\n", "Nothing found.\n")
        return
    yield "\n"
    header = [look.say("规则", "check"), look.say("等级", "grade"), look.say("记录", "records"), ""]
    rows = [
        [count.code, GRADES[look.lang][count.grade], f"{count.records:,}", _name(count)]
        for count in counts
    ]
    yield "\n".join(table([header, *rows])) + "\n"


def _name(count: Count) -> str:
    return count.name if count.check == count.code else f"{count.name} {count.check}"


def complaints_json(counts: list[Count], shown: Iterable[Complaint], lang: str) -> Iterator[str]:
    """As the findings of reports: one object with a document for each file."""
    documents = []
    for file, group in groupby(shown, key=lambda complaint: complaint.file):
        findings = [
            {
                "code": complaint.code,
                "name": complaint.name,
                "grade": complaint.grade,
                "place": {"file": file, "row": complaint.row, "column": complaint.column},
                "record": complaint.record,
                "message": complaint.zh if lang == "zh" else complaint.en,
                "basis": complaint.basis,
                "fingerprint": complaint.fingerprint,
            }
            for complaint in group
        ]
        documents.append({"doc": file, "findings": findings})
    totals = [msgspec.to_builtins(count) for count in counts]
    yield json.dumps({"documents": documents, "counts": totals}, ensure_ascii=False) + "\n"


def comment_sheets(shown: Iterable[Complaint], folder: Path, output: Path) -> list[Path]:
    """Copies of the workbooks that have complaints, with a comment at each cell complained of.

    Merged header cells and cells beyond the sheet are commented in the header row.
    """
    written = []
    by_file: dict[str, list[Complaint]] = {}
    for complaint in shown:
        if complaint.file.endswith(".xlsx"):
            by_file.setdefault(complaint.file, []).append(complaint)
    for file, complaints in sorted(by_file.items()):
        book = openpyxl.load_workbook(folder / file)
        sheet = book.worksheets[0]
        header = [str(cell.value or "").strip() for cell in sheet[1]]
        for complaint in complaints:
            column = header.index(complaint.column) + 1 if complaint.column in header else 1
            cell = sheet.cell(max(complaint.row, 1), column)
            said = f"{complaint.code} {complaint.zh}"
            before = f"{cell.comment.text}\n" if cell.comment else ""
            cell.comment = Comment(before + said, "考成")
        path = output / file
        path.parent.mkdir(parents=True, exist_ok=True)
        book.save(path)
        written.append(path)
    return written


def figures_text(figures: Iterable[Figure], look: Look) -> Iterator[str]:
    """A table of figures: what, how much, over which days, from how many records."""
    header = [
        look.say("指标", "indicator"),
        look.say("数值", "value"),
        look.say("起止", "period"),
        look.say("记录", "records"),
        look.say("说明", "note"),
    ]
    rows = []
    for figure in figures:
        first = f"{figure.first}" if figure.first else ""
        value = (
            f"{figure.printed}{figure.unit}"
            if figure.value is not None
            else look.say("无法判定", "undecidable")
        )
        rows.append(
            [
                f"{figure.indicator} {figure.title}",
                value,
                f"{first}—{figure.last}",
                f"{figure.records:,}",
                note(figure, look),
            ]
        )
    yield "\n".join(table([header, *rows])) + "\n"


def note(figure: Figure, look: Look) -> str:
    """What a reader of a figure must know: why undecidable, cited, typed base, mixed cohort."""
    said = []
    if figure.missing:
        said.append(figure.missing)
    if figure.cited:
        said.append(look.say(f"引自{figure.cited}", f"cited from {figure.cited}"))
    if figure.base:
        said.append(look.say(f"基数{figure.base}", f"base {figure.base}"))
    if figure.cohort == "mixed":
        said.append(look.say("分子分母口径不同", "different records above and below"))
    if figure.refused:
        said.append(look.say(f"{figure.refused}行未读入", f"{figure.refused} rows refused"))
    return fitting(visible("；".join(said)), 60)


def figures_json(figures: Iterable[Figure]) -> str:
    """All figures as one array; decimals as strings."""
    return (
        json.dumps([figure_record(figure) for figure in figures], ensure_ascii=False, indent=1)
        + "\n"
    )


def figure_record(figure: Figure) -> dict[str, Any]:
    """A figure for programs: decimals as strings, days as ISO 8601."""
    record: dict[str, Any] = msgspec.to_builtins(figure)
    if figure.value is not None:
        record["value"] = f"{figure.value:f}"
    return record


def figures_parquet(figures: Iterable[Figure], path: Path) -> None:
    """All figures as a Parquet table, one row each; the value as text, to lose no digit."""
    names = Figure.__struct_fields__
    rows = []
    for figure in figures:
        record = figure_record(figure)
        record["sql"] = ";\n".join(figure.sql)
        record["parameters"] = json.dumps(record["parameters"], ensure_ascii=False)
        rows.append([record[name] for name in names])
    columns = ", ".join(f'"{name}" {_SQL_TYPES.get(name, "VARCHAR")}' for name in names)
    with duckdb.connect() as connection:
        run(connection, f"CREATE TABLE figures ({columns})")
        if rows:
            connection.executemany(
                f"INSERT INTO figures VALUES ({', '.join('?' * len(names))})", rows
            ).fetchall()
        target = literal(str(path))
        run(connection, f"COPY figures TO {target} (FORMAT PARQUET, COMPRESSION ZSTD)")


_SQL_TYPES = {
    "first": "DATE",
    "last": "DATE",
    "as_of": "DATE",
    "records": "BIGINT",
    "refused": "BIGINT",
    "synthetic": "BOOLEAN",
}
