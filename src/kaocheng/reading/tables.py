"""Tables read: what each figure of a table measures, and in which unit.

A cell that is a figure becomes a mention whose value is in the unit that the cell, its row, its
column or the line 单位： gives. Nothing else is read across cells: in `Reading.plain` each stands
on a line of its own, and no sentence runs through a table.
"""

import re
from bisect import bisect_right
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import msgspec

from kaocheng.reading.mentions import Mention
from kaocheng.reading.numerals import scale_value
from kaocheng.reading.units import ONE, Form, units
from kaocheng.text import Cell, Span, Table


class TableReading(msgspec.Struct):
    """One table as it is read. Rows and columns are counted from 0, as in the grid.

    start, end  its stretch of the text
    cells       the spans of its cells that have words, in the order of the text
    caption     the line above it that names it, without the unit; "" where there is none
    number      the number in that line: 表1 -> 1; None where it has none
    rows        what names each row of figures: {3: ("春耕",)}; several words where several
                columns do
    columns     what names each column of figures: {1: ("补贴", "户数")}, the header from the top
    figures     the mentions of its figures by (row, column)
    unsaid      the mentions among them whose unit nothing in the table says
    """

    start: int
    end: int
    cells: list[Span]
    caption: str
    number: int | None
    rows: dict[int, tuple[str, ...]]
    columns: dict[int, tuple[str, ...]]
    figures: dict[tuple[int, int], int]
    unsaid: frozenset[int]


class _Words(msgspec.Struct, forbid_unknown_fields=True):
    serials: frozenset[str]
    column_numbers: frozenset[str]
    units: frozenset[str]
    rates: list[str]
    numbers: list[str]


@cache
def _words() -> _Words:
    data = files("kaocheng.reading").joinpath("tables.toml").read_bytes()
    return msgspec.toml.decode(data, type=_Words)


_NUMBER = r"(?:(?P<sign>[-—+]) ?)?(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
_FIGURE = re.compile(rf"{_NUMBER} ?(?P<unit>[^\d\s]{{0,8}})")
_YEAR = re.compile(r"(?:19|20)\d\d")
_UNIT_LINE = re.compile(r"单位 ?[:：] ?(?P<unit>[^\s，。；：:（）()]{1,20})")
_IN_BRACKETS = re.compile(r"[（(](?:单位 ?[:：] ?)?(?P<unit>[^（）()]{1,12})[）)]")
_NAMED = re.compile(r"[附续]?表 ?(?P<number>\d{1,3})(?![-.]?\d)")
_SEVERAL = re.compile("[、，,;；和]")
_SCALE = re.compile("[十百千万亿]+")
_ABOVE = 3
_LONGEST_LINE = 60
_COLUMN_NUMBERS = 3  # the first column of figures is the first, second or third of the table


class Measured(NamedTuple):
    """A unit of measure as a table gives it: 万元."""

    form: Form
    factor: Decimal


def unit_of(words: str) -> Measured | None:
    """The unit some words are the name of, with its scale.

    >>> unit_of("万元").factor, unit_of("千瓦").factor, unit_of("情况")
    (Decimal('10000'), Decimal('1'), None)
    """
    words = words.strip()
    known = units().forms.get(words)
    if known is not None:
        return Measured(known, known.factor)
    scale = _SCALE.match(words)
    known = units().forms.get(words[scale.end() :]) if scale else None
    if scale is None or known is None:
        return None
    return Measured(known, known.factor * scale_value(scale[0]))


def read_tables(
    plain: str, tables: tuple[Table, ...], scanned: list[Mention]
) -> tuple[list[TableReading], list[Mention], list[Span]]:
    """The tables of a text, all mentions of it, and the numbers in tables that only count rows.

    plain    the text with each cell on a line of its own
    scanned  the mentions read in it as if cells were lines; those of cells that are a figure
             give way to what the table makes of them
    """
    grids = [_Grid(plain, table) for table in tables]
    numbers = sorted(span for grid in grids for span in grid.numbers)
    taken = sorted([*numbers, *(span for grid in grids for span in grid.cells)])
    mentions = [mention for mention in scanned if not _is_in(taken, mention.start)]
    mentions += (mention for grid in grids for mention in grid.figures.values())
    mentions.sort(key=lambda mention: mention.start)
    at = {mention.start: index for index, mention in enumerate(mentions)}
    readings = [
        TableReading(
            grid.table.start, grid.table.end,
            sorted(Span(c.start, c.end) for c in grid.table.cells if c.end > c.start),
            grid.caption, grid.number, grid.rows, grid.columns,
            {place: at[figure.start] for place, figure in grid.figures.items()},
            frozenset(at[grid.figures[place].start] for place in grid.unsaid),
        )
        for grid in grids
    ]  # fmt: skip
    return readings, mentions, numbers


def _is_in(spans: list[Span], offset: int) -> bool:
    at = bisect_right(spans, offset, key=lambda span: span.start) - 1
    return at >= 0 and offset < spans[at].end


class _Grid:
    """One table while it is read: the cells by place, then header, names, units and figures."""

    def __init__(self, plain: str, table: Table) -> None:
        self._plain = plain
        self.table = table
        self._at: dict[tuple[int, int], Cell] = {}
        for cell in table.cells:
            for row in range(cell.row, cell.row + cell.rows):
                for column in range(cell.column, cell.column + cell.columns):
                    self._at[row, column] = cell
        self._height = max((row for row, _ in self._at), default=-1) + 1
        self._width = max((column for _, column in self._at), default=-1) + 1
        lines = self._lines_above()
        self._top = self._preamble(lines)
        self._header = self._header_end()
        self._body = range(self._header, self._height)
        self.cells: list[Span] = []
        self.numbers: list[Span] = []
        heads = {column: self._head(column) for column in range(self._width)}
        self._stub = self._stub_end(heads)
        self.columns = {column: heads[column] for column in range(self._stub, self._width)}
        self.rows = {row: self._row_name(row, heads) for row in self._body}
        self.caption, self.number = _caption(lines)
        self._unit = self._table_unit(lines)
        self.figures: dict[tuple[int, int], Mention] = {}
        self.unsaid: set[tuple[int, int]] = set()
        self._read_figures(heads)

    def words(self, row: int, column: int) -> str:
        return self._plain[slice(*self._span(row, column))] if (row, column) in self._at else ""

    def _span(self, row: int, column: int) -> Span:
        """Where the words of a cell stand, without the white space around them."""
        cell = self._at[row, column]
        words = self._plain[cell.start : cell.end]
        start = cell.start + len(words) - len(words.lstrip())
        return Span(start, start + len(words.strip()))

    def _lines_above(self) -> list[str]:
        """The short lines right above the table, the nearest first."""
        lines: list[str] = []
        end = self.table.start
        while len(lines) < _ABOVE and end > 0:
            start = self._plain.rfind("\n", 0, end - 1) + 1
            line = self._plain[start:end].strip()
            if len(line) > _LONGEST_LINE or line.endswith(("。", "；")):
                break
            if line:
                lines.append(line)
            end = start
        return lines

    def _preamble(self, lines: list[str]) -> int:
        """Where the header begins: rows of one cell above it are lines too, and added to them."""
        for row in range(self._height):
            words = {self.words(row, column) for column in range(self._width)} - {""}
            if len(words) > 1 or self._width == 1:
                return row
            lines[:0] = words
        return self._height

    def _header_end(self) -> int:
        """The first row below the header: the first with figures that name no columns."""
        for row in range(self._top, self._height):
            figures = [
                words
                for column in range(1, self._width)
                if _FIGURE.fullmatch(words := self.words(row, column))
            ]
            if figures and not (self._has_no_name(row) and _name_columns(figures)):
                return row
        return self._height

    def _has_no_name(self, row: int) -> bool:
        """Whether a row's first cell names no row: it is the table's first, it is empty, it goes
        on from the one above, or it says 栏次."""
        name = self.words(row, 0)
        above = self._at.get((row - 1, 0))
        return (
            row == self._top
            or not name
            or name in _words().column_numbers
            or (above is not None and above is self._at.get((row, 0)))
        )

    def _head(self, column: int) -> tuple[str, ...]:
        """The header's words for a column from the top; an empty cell above others goes with the
        one to its left, as workbooks have it."""
        words: list[str] = []
        for row in range(self._top, self._header):
            at = column
            while not self.words(row, at) and at > 0 and row < self._header - 1:
                at -= 1
            if (word := self.words(row, at)) and word not in words:
                words.append(word)
        return tuple(words)

    def _stub_end(self, heads: dict[int, tuple[str, ...]]) -> int:
        """The first column of figures; row numbers and years on the left only name rows."""
        for column in range(self._width):
            filled = [row for row in self._body if self.words(row, column)]
            figures = [row for row in filled if _FIGURE.fullmatch(self.words(row, column))]
            names_rows = bool(_words().serials & set(heads[column])) or (
                column == 0 and all(_YEAR.fullmatch(self.words(row, column)) for row in figures)
            )
            if names_rows:
                self.numbers += (self._span(row, column) for row in figures)
            elif 2 * len(figures) > len(filled):
                return column
        return self._width

    def _row_name(self, row: int, heads: dict[int, tuple[str, ...]]) -> tuple[str, ...]:
        unnamed = _words().serials | _words().units
        words = (
            self.words(row, column)
            for column in range(self._stub)
            if not unnamed & set(heads[column])
        )
        return tuple(dict.fromkeys(filter(None, words)))

    def _table_unit(self, lines: list[str]) -> Measured | None:
        """The one unit of measure that the lines above or the header's corner give."""
        corner = [self.words(row, column) for row in range(self._top, self._header)
                  for column in range(self._stub)]  # fmt: skip
        for line in (*lines, *corner):
            for found in (_UNIT_LINE.search(line), *_IN_BRACKETS.finditer(line)):
                if found is not None:
                    named = [unit_of(word) for word in _SEVERAL.split(found["unit"])]
                    if named[0] is not None:
                        return named[0] if len(named) == 1 else None
        return None

    def _read_figures(self, heads: dict[int, tuple[str, ...]]) -> None:
        unit_columns = [c for c in range(self._stub) if _words().units & set(heads[c])]
        for (row, column), cell in self._at.items():
            if (row, column) != (cell.row, cell.column) or column < self._stub:
                continue
            span = self._span(row, column)
            written = _FIGURE.fullmatch(self._plain, *span)
            if written is None:
                continue
            if row < self._header:
                self.numbers.append(span)
                continue
            if written["unit"] and unit_of(written["unit"]) is None:
                continue
            said = unit_of(written["unit"])
            for words in (*self.rows[row], *(self.words(row, c) for c in unit_columns)):
                said = said or _unit_in(words) or unit_of(words)
            for words in reversed(heads[column]):
                said = said or _unit_in(words)
            if said is None and not is_rate(heads[column], self.rows[row]):
                said = self._fitting(heads[column])
            self.cells.append(span)
            self.figures[row, column] = _mention(written, said)
            if said is None:
                self.unsaid.add((row, column))

    def _fitting(self, head: tuple[str, ...]) -> Measured | None:
        """The table's unit, if a column may be measured in it: no 户数 in 万元."""
        counts = bool(head) and head[-1].endswith(tuple(_words().numbers))
        return None if counts and self._unit and self._unit.form.kind == "money" else self._unit


def is_rate(*names: tuple[str, ...]) -> bool:
    """Whether the names of a row or a column say that its figures are rates, which do not add up.

    >>> is_rate(("比上年增长",)), is_rate(("增长额",)), is_rate(("金额（万元）",))
    (True, False, False)
    """
    return any(
        _IN_BRACKETS.sub("", word).endswith(tuple(_words().rates)) or "%" in word
        for words in names
        for word in words
    )


def _name_columns(figures: list[str]) -> bool:
    """Whether the figures of a row name columns: years, or the columns' own numbers."""
    if all(_YEAR.fullmatch(words) for words in figures):
        return True
    first = figures[0]
    return (
        len(figures) > 1
        and first.isdecimal()
        and figures == [str(int(first) + at) for at in range(len(figures))]
        and int(first) < _COLUMN_NUMBERS
    )


def _unit_in(words: str) -> Measured | None:
    """The unit in brackets in a name: 金额（万元）; % wherever it stands."""
    for found in _IN_BRACKETS.finditer(words):
        if unit := unit_of(found["unit"]):
            return unit
    return unit_of("%") if "%" in words else None


def _caption(lines: list[str]) -> tuple[str, int | None]:
    """The line that names a table, the one with a number before others, and that number."""
    named = [line for line in lines if not _UNIT_LINE.match(line)]
    for line in named:
        if number := _NAMED.match(line):
            return _IN_BRACKETS.sub("", line).strip(), int(number["number"])
    return (_IN_BRACKETS.sub("", named[0]).strip(), None) if named else ("", None)


def _mention(written: re.Match[str], said: Measured | None) -> Mention:
    """A figure of a table as a mention; a count of nothing where no unit is said."""
    number = written["number"].replace(",", "")
    factor = said.factor if said else ONE
    value = Decimal(number) * factor * (-1 if written["sign"] in ("-", "—") else 1)
    step = factor.scaleb(-len(number.partition(".")[2]))
    kind, unit = (said.form.kind, said.form.unit) if said else ("count", "")
    return Mention(
        written.start(), written.end(), kind, unit, value, value,
        step=step,
    )  # fmt: skip
