"""The text as it came, and places in it: in the text itself and in the file it was taken from.

Every offset in this project is a Unicode code point in `Document.text`, start inclusive,
end exclusive, so `document.text[span.start:span.end]` are the words meant.
"""

import datetime
import hashlib
from bisect import bisect_right
from collections.abc import Sequence
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

SURE = Decimal("0.95")
"""The confidence below which a character counts as read doubtfully: `bench/ocr.py` shows how many
of those are right, and how many above it are wrong."""


class Span(NamedTuple):
    """A stretch of a text: code points, start inclusive, end exclusive."""

    start: int
    end: int


class RunPlace(NamedTuple):
    """A character of a Word document.

    part       the package part that holds it: word/document.xml, word/footnotes.xml
    paragraph  which `w:p` of the part, from 0, all counted: those in tables and text boxes too
    run        which `w:r` of that paragraph, from 0, without those of a text box inside it;
               None for numbering, which Word generates and no run holds
    offset     which character of the run, from 0; a tab and a line break are one each
    """

    part: str
    paragraph: int
    run: int | None
    offset: int


class CellPlace(NamedTuple):
    """A character in a cell of a workbook: row and column from 1, offset from 0."""

    sheet: str
    row: int
    column: int
    offset: int


class NodePlace(NamedTuple):
    """A character of a web page: the XPath of its text node, and the offset in that node.

    line  the line of the file on which the element that holds the node begins, from 1
    """

    path: str
    line: int
    offset: int


class BoxPlace(NamedTuple):
    """A box on a printed page, in points from the page's top left corner; of a picture, in pixels.

    page        from 1
    confidence  how surely its characters were recognised, 0 to 1; None where the file holds
                them as characters
    """

    page: int
    left: float
    top: float
    right: float
    bottom: float
    confidence: Decimal | None = None


Place = RunPlace | CellPlace | NodePlace | BoxPlace


class Piece(NamedTuple):
    """A stretch of a text and where it was taken from.

    place  of its first character; in a run, a cell or a node the others follow one by one, a
           box holds them all
    """

    start: int
    end: int
    place: Place

    def at(self, offset: int) -> Place:
        """The place of the character at an offset of the text.

        >>> Piece(10, 14, CellPlace("表1", 2, 3, 0)).at(12)
        CellPlace(sheet='表1', row=2, column=3, offset=2)
        """
        if isinstance(self.place, BoxPlace):
            return self.place
        return self.place._replace(offset=self.place.offset + offset - self.start)


class Cell(NamedTuple):
    """A cell of a table: where in the grid it is, and which words of the text stand in it.

    row, column    of its upper left corner in the grid, from 0
    rows, columns  how many of them it covers
    """

    row: int
    column: int
    start: int
    end: int
    rows: int = 1
    columns: int = 1


class Table(NamedTuple):
    """A table of a document: its stretch of the text, and its cells row by row.

    What is a header, a unit or a total is not known here; `reading.tables` reads it.
    """

    start: int
    end: int
    cells: tuple[Cell, ...]


class LeftOut(NamedTuple):
    """Words that a source holds and that are no part of its text: a masthead, a page number."""

    words: str
    place: Place | None


class Document:
    """A text as it came, with its name and, where it is known, its date.

    name    what findings and outputs call it, usually the path as the user gave it
    text    the text itself; nothing in it is ever changed
    date    the day it was published; None where neither the text nor the user says
    pieces  where the text was taken from, in its order and without overlaps; empty for a plain
            text, whose offsets are its places
    tables  the tables the source marks as such, in the order of the text
    left_out  what is printed around the text, page by page
    """

    def __init__(
        self,
        name: str,
        text: str,
        date: datetime.date | None = None,
        pieces: Sequence[Piece] = (),
        tables: Sequence[Table] = (),
        left_out: Sequence[LeftOut] = (),
    ) -> None:
        self.name = name
        self.text = text
        self.date = date
        self.pieces = pieces
        self.tables = tables
        self.left_out = left_out

    def place_of(self, offset: int) -> Place | None:
        """Where in its source the character at an offset stands.

        None for a character that stands in no place there, such as the line break between two
        paragraphs, and for every character of a plain text.
        """
        at = bisect_right(self.pieces, offset, key=lambda piece: piece.start) - 1
        if at < 0 or offset >= self.pieces[at].end:
            return None
        return self.pieces[at].at(offset)

    @cached_property
    def doubtful(self) -> list[Span]:
        """The stretches of the text that were recognised less surely than `SURE`."""
        found: list[Span] = []
        for start, end, place in self.pieces:
            if isinstance(place, BoxPlace) and place.confidence is not None:
                if place.confidence >= SURE:
                    continue
                if found and found[-1].end == start:
                    start = found.pop().start
                found.append(Span(start, end))
        return found

    @cached_property
    def sha256(self) -> str:
        """Hash of the text in UTF-8; lone surrogates are hashed as they stand."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    @cached_property
    def _line_starts(self) -> list[int]:
        starts, at = [0], self.text.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = self.text.find("\n", at + 1)
        return starts

    def line_column(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both from 1, as editors count them."""
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    def line(self, number: int) -> Span:
        """The span of a line (from 1), without its line break."""
        start = self._line_starts[number - 1]
        end = self.text.find("\n", start)
        return Span(start, len(self.text) if end < 0 else end)
