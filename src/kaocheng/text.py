"""The text as it came, and places in it.

Every offset in this project is a Unicode code point in `Document.text`, start inclusive,
end exclusive, so `document.text[span.start:span.end]` are the words meant.
"""

import datetime
import hashlib
from bisect import bisect_right
from functools import cached_property
from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of a text: code points, start inclusive, end exclusive."""

    start: int
    end: int


class Document:
    """A text as it came, with its name and, where it is known, its date.

    name   what findings and outputs call it, usually the path as the user gave it
    text   the text itself; nothing in it is ever changed
    date   the day it was published; None where neither the text nor the user says
    """

    def __init__(self, name: str, text: str, date: datetime.date | None = None) -> None:
        self.name = name
        self.text = text
        self.date = date

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
