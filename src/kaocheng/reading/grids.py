"""Where the tables of a text stand, and the text with their cells kept apart.

A source marks its tables (`Document.tables`); in a plain text a table is written with bars, a row
a line, as Markdown has it:

    | 项目 | 户数 | 金额 |
    | --- | --- | --- |
    | 春耕 | 120 | 12.3 |
"""

import re
from itertools import pairwise

from kaocheng.text import Cell, Document, Span, Table

_BAR_LINE = re.compile(r"^[ \t]*\|.*\|[ \t\r]*$", re.MULTILINE)
_RULE = re.compile(r"[\s|:]*-[\s|:-]*")


def tables_of(document: Document) -> tuple[Table, ...]:
    """The tables of a document: those its source marks, else those written with bars."""
    if document.tables:
        return tuple(document.tables)
    return _barred(document.text) if "|" in document.text else ()


def _barred(text: str) -> tuple[Table, ...]:
    """The tables written with bars: two such lines or more, one right below the other.

    >>> [[text[start:end] for *_, start, end, _, _ in table.cells]
    ...  for text in ["数\\n| 甲 | 1 |\\n|---|---|\\n| 乙 | |"] for table in _barred(text)]
    [['甲', '1', '乙', '']]
    """
    found: list[Table] = []
    lines: list[Span] = []
    for match in (*_BAR_LINE.finditer(text), None):
        if match and lines and match.start() == lines[-1].end + 1:
            lines.append(Span(*match.span()))
            continue
        if len(lines) > 1:
            cells = tuple(_bar_cells(text, lines))
            found.append(Table(lines[0].start, lines[-1].end, cells))
        lines = [Span(*match.span())] if match else []
    return tuple(found)


def _bar_cells(text: str, lines: list[Span]) -> list[Cell]:
    cells: list[Cell] = []
    rows = [line for line in lines if not _RULE.fullmatch(text, *line)]
    for row, line in enumerate(rows):
        bars = [at for at in range(*line) if text[at] == "|"]
        for column, (bar, after) in enumerate(pairwise(bars)):
            words = text[bar + 1 : after]
            start = bar + 1 + len(words) - len(words.lstrip())
            end = max(start, bar + 1 + len(words.rstrip()))
            cells.append(Cell(row, column, start, end))
    return cells


def between(tables: tuple[Table, ...], size: int) -> list[Span]:
    """The stretches of a text that stand in no table."""
    starts = [0, *(table.end for table in tables)]
    ends = [*(table.start for table in tables), size]
    return [Span(*stretch) for stretch in zip(starts, ends, strict=True)]


def without(tables: tuple[Table, ...], plain: str) -> str:
    """The same text, same length, where line breaks stand instead of tables."""
    return _replaced(plain, [(Span(t.start, t.end), "\n" * (t.end - t.start)) for t in tables])


def apart(tables: tuple[Table, ...], plain: str, folded: str) -> str:
    """The same text with the words of the cells in it, each cell on a line of its own."""
    cells = sorted(Span(c.start, c.end) for t in tables for c in t.cells if c.end > c.start)
    return _replaced(plain, [(cell, folded[slice(*cell)].replace("\n", " ")) for cell in cells])


def _replaced(text: str, changes: list[tuple[Span, str]]) -> str:
    parts: list[str] = []
    at = 0
    for span, words in changes:
        parts += text[at : span.start], words
        at = span.end
    return "".join((*parts, text[at:]))
