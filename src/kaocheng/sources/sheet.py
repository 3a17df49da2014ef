"""A workbook: the rows of its sheets, each figure as the sheet shows it.

Rows that follow one another without an empty row between them are one table. Rows of a single
cell above or below it (a title, 单位：万元, a note) are lines of text, and so is a sheet that has
only such rows.
"""

import datetime
import io
import re
import warnings
from decimal import ROUND_HALF_UP, Context, Decimal
from itertools import groupby
from typing import Any, NamedTuple

import openpyxl

from kaocheng.sources.assembly import Assembly
from kaocheng.sources.errors import SourceError
from kaocheng.sources.limits import hold
from kaocheng.sources.package import check_package
from kaocheng.text import Cell, CellPlace, Document


def document(name: str, data: bytes, date: datetime.date | None = None) -> Document:
    """The document in the bytes of an .xlsx.

    A formula stands for the value that was last computed. Raises SourceError for a broken
    package and for one that asks for more than the limits.
    """
    try:
        check_package(name, data)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of styles and extensions that hold no text
            book = openpyxl.load_workbook(
                io.BytesIO(data), read_only=True, data_only=True, keep_links=False
            )
            return _document(name, book, date)
    except SourceError:
        raise
    # As with .docx, a broken package raises errors of zipfile, of XML and of openpyxl, bare
    # KeyError, TypeError and ValueError among them.
    except Exception as broken:
        raise SourceError(
            name,
            zh="不是完好的 .xlsx；请用 Excel 或 WPS 打开后另存为 .xlsx",
            en="not a sound .xlsx; open it in Excel or WPS and save it again as .xlsx",
        ) from broken


class _Value(NamedTuple):
    """A cell that is not empty: row and column from 1, and what it shows."""

    row: int
    column: int
    shown: str


def _document(name: str, book: Any, date: datetime.date | None) -> Document:
    assembly = Assembly()
    seen = 0
    for sheet in book.worksheets:
        rows = []
        for row in sheet.iter_rows():
            seen += len(row)
            hold(name, "table_cells", seen)
            rows.append([
                _Value(cell.row, cell.column, shown)
                for cell in row
                if (shown := _shown(cell.value, cell.number_format))
            ])  # fmt: skip
        for filled, block in groupby(rows, key=bool):
            if filled:
                _add_block(name, assembly, sheet.title, list(block))
    return assembly.document(name, date)


def _add_block(name: str, assembly: Assembly, sheet: str, rows: list[list[_Value]]) -> None:
    """Add rows without an empty one among them: a table, and the lines around it."""
    wide = [at for at, row in enumerate(rows) if len(row) > 1]
    first, last = (wide[0], wide[-1]) if wide else (len(rows), len(rows))
    table = rows[first : last + 1]
    left = min((row[0].column for row in table), default=0)
    right = max((row[-1].column for row in table), default=0)
    hold(name, "table_cells", len(table) * (right - left + 1))
    start, cells = 0, []
    for at, row in enumerate(rows):
        if assembly.size:
            assembly.add("\n")
        if not first <= at <= last:
            assembly.add(row[0].shown, CellPlace(sheet, row[0].row, row[0].column, 0))
            continue
        if at == first:
            start = assembly.size
        values = {value.column: value for value in row}
        for column in range(left, right + 1):
            if column > left:
                assembly.add("\t")
            begin = assembly.size
            if value := values.get(column):
                assembly.add(value.shown, CellPlace(sheet, value.row, column, 0))
            cells.append(Cell(at - first, column - left, begin, assembly.size))
        if at == last:
            assembly.add_table(start, cells)


# --- what a cell shows -------------------------------------------------------------------------

_DIGITS = 15  # as many as a workbook computes with
_EXACT = Context(prec=60, rounding=ROUND_HALF_UP)
_NUMBER_FORMAT = re.compile(
    r"(?P<sign>[¥$￥]?)(?P<whole>#,##0|0|#)(?:\.(?P<places>0+))?_? ?(?P<percent>%?)"
)
_ONE_LINE = str.maketrans("\n\r\t", "   ")


def _shown(value: object, number_format: str) -> str:
    """A cell's value as its sheet shows it; on one line.

    >>> [_shown(0.365, "0.0%"), _shown(12.299999999999999, "General"), _shown(1234.5, "#,##0.00")]
    ['36.5%', '12.3', '1,234.50']
    """
    match value:
        case None:
            return ""
        case str():
            return value.translate(_ONE_LINE).strip(" ")
        case bool():
            return str(value).upper()
        case int() | float():
            return _number(value, number_format)
        case datetime.datetime():
            return str(value.date() if value.time() == datetime.time() else value)
    return str(value)


def _number(value: int | float, number_format: str) -> str:
    """A number in the commonest formats; in any other as it was typed.

    What a workbook computes is off in the sixteenth digit, which no sheet shows.
    """
    exact = Decimal(value) if isinstance(value, int) else Decimal(f"{value:.{_DIGITS}g}")
    known = _NUMBER_FORMAT.fullmatch(number_format.split(";")[0])
    if known is None or not exact.is_finite():
        return f"{exact:f}"
    if known["percent"]:
        exact = exact.scaleb(2)
    places = len(known["places"] or "")
    rounded = exact.quantize(Decimal(1).scaleb(-places), context=_EXACT)
    grouped = f"{rounded:,f}" if "," in known["whole"] else f"{rounded:f}"
    return f"{known['sign']}{grouped}{known['percent']}"
