"""Complaints about records as one page that needs nothing else: all checks, then file by file.

The page's structure and look are complaints.html and complaints.css in html/, its own words
complaints.toml. Nothing in it is a script; what stands in a cell of a ledger is text there.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Set
from pathlib import Path, PurePath
from typing import NamedTuple

from kaocheng.ledger import complaints
from kaocheng.ledger.complaints import KINDS, SHOWN, Complaint, Count
from kaocheng.ledger.judging import Judged
from kaocheng.ledger.library import EVENTS, columns_of
from kaocheng.ledger.pack import Column, Grade, Register, View
from kaocheng.ledger.tables import EVENT_COLUMNS, Loaded
from kaocheng.outputs import pages
from kaocheng.outputs.checks import basis, explained_checks, owners, seen
from kaocheng.outputs.written import Lang, days

_GRADES: tuple[Grade, ...] = ("error", "warning", "info")


class Line(NamedTuple):
    """A check in the list of all.

    number   its place in the list, from 1
    chinese  whether its words are a pack's, which are Chinese on every page
    cut      whether only its first complaints are on the page
    """

    number: int
    found: Count
    title: str
    chinese: bool
    cut: bool


class Row(NamedTuple):
    """A complaint as its file shows it.

    number  that of its check
    first   whether it is the first of its check on the page
    column, table  what the pack calls them; "" where it does not know them
    """

    number: int
    first: bool
    complaint: Complaint
    column: str
    table: str
    message: str
    chinese: bool
    basis: str


class Sheet(NamedTuple):
    """A file or table with its complaints; `file` is "" for those that lie in no single one.

    title  of its register, "" where it is of none
    cut    the codes of checks that are cut short and have a complaint here
    """

    file: str
    title: str
    rows: list[Row]
    grades: dict[Grade, int]
    cut: list[str]


def complaints_html(loaded: Loaded, judged: Iterable[Judged], data: str, lang: Lang) -> str:
    """The page of checked registers.

    data  the folder, file or address that the records were read from; only a folder's or file's
          own name is shown
    """
    words = pages.words("complaints.toml", lang)
    lines = _lines(loaded, lang)
    sheets = _sheets(loaded, lines, lang)
    totals: Counter[Grade] = Counter()
    for line in lines:
        totals[line.found.grade] += line.found.records
    city = loaded.library.city
    return pages.render(
        "complaints.html",
        words=words,
        name="" if "://" in data else Path(data).resolve().name,
        heading=words["of_city"].format(city=city.city, year=city.year)
        if city
        else words["heading"],
        day=days(loaded.as_of, loaded.as_of, lang),
        coverage=seen(loaded, judged).line(lang),
        totals=totals,
        unlisted=sum(max(0, line.found.records - SHOWN) for line in lines),
        most=SHOWN,
        lines=lines,
        sheets=sheets,
        style=pages.style("base.css", "complaints.css"),
    )


def _lines(loaded: Loaded, lang: Lang) -> list[Line]:
    """All checks that have complaints: errors first, and by code."""
    checks = explained_checks(loaded.library, lang)
    counts = complaints.counts(loaded.connection)
    counts.sort(key=lambda count: _GRADES.index(count.grade))
    return [
        Line(
            number,
            count,
            checks[count.code].title,
            count.code not in KINDS,
            count.records > SHOWN,
        )
        for number, count in enumerate(counts, 1)
    ]


def _sheets(loaded: Loaded, lines: list[Line], lang: Lang) -> list[Sheet]:
    """The complaints that are shown by their files; last those that lie in no single file."""
    tables, packs = loaded.library.tables(), owners(loaded.library)
    of_check = {(line.found.code, line.found.check): line for line in lines}
    met: set[int] = set()
    sheets: dict[str, list[Row]] = {}
    shown = sorted(complaints.shown(loaded.connection), key=lambda complaint: not complaint.file)
    for complaint in shown:
        line = of_check[complaint.code, complaint.check]
        table, columns = _table(tables, complaint)
        column = columns.get(complaint.column)
        row = Row(
            line.number,
            line.number not in met,
            complaint,
            column.title if column else "",
            table,
            complaint.zh if lang == "zh" else complaint.en,
            line.chinese,
            basis(complaint, packs, lang),
        )
        sheets.setdefault(complaint.file, []).append(row)
        met.add(line.number)
    cut = {line.number for line in lines if line.cut}
    return [_sheet(file, rows, cut) for file, rows in sheets.items()]


def _table(
    tables: Mapping[str, Register | View], complaint: Complaint
) -> tuple[str, Mapping[str, Column]]:
    """The title and columns of the table that a complaint is about, as far as they are known."""
    name = PurePath(complaint.file).stem or complaint.register
    table = tables.get(name.removesuffix(EVENTS))
    if table is None:
        return "", {}
    return table.title, EVENT_COLUMNS if name.endswith(EVENTS) else columns_of(table)


def _sheet(file: str, rows: list[Row], cut: Set[int]) -> Sheet:
    grades = Counter(row.complaint.grade for row in rows)
    short = dict.fromkeys(row.complaint.code for row in rows if row.number in cut)
    return Sheet(
        file,
        rows[0].table,
        rows,
        {grade: grades[grade] for grade in _GRADES if grades[grade]},
        list(short),
    )
