"""A document put together from what its source holds: words with their places, and tables."""

import datetime
from collections.abc import Iterable

from kaocheng.text import BoxPlace, Cell, Document, LeftOut, Piece, Place, Table


class Assembly:
    """The text of a document while it grows.

    A source adds words in reading order, each with the place it took them from, and None for
    what stands nowhere in it (a line break between paragraphs).
    """

    def __init__(self) -> None:
        self.size = 0
        self._words: list[str] = []
        self._pieces: list[Piece] = []
        self._tables: list[Table] = []
        self._left_out: list[LeftOut] = []

    def add(self, words: str, place: Place | None = None) -> None:
        """Append some words; they join the piece before where they go on from it."""
        if not words:
            return
        start, self.size = self.size, self.size + len(words)
        self._words.append(words)
        if place is None:
            return
        last = self._pieces[-1] if self._pieces else None
        if last and last.end == start and last.at(start) == place and _advances(place):
            self._pieces[-1] = last._replace(end=self.size)
        else:
            self._pieces.append(Piece(start, self.size, place))

    def add_table(self, start: int, cells: Iterable[Cell]) -> None:
        """Note that what was added since `start` is a table of these cells, row by row."""
        self._tables.append(Table(start, self.size, tuple(cells)))

    def leave_out(self, words: str, place: Place | None) -> None:
        """Note words of the source that are no part of the text."""
        self._left_out.append(LeftOut(words, place))

    def document(self, name: str, date: datetime.date | None) -> Document:
        """The document, once all is added."""
        return Document(
            name,
            "".join(self._words),
            date,
            tuple(self._pieces),
            tuple(self._tables),
            tuple(self._left_out),
        )


def _advances(place: Place) -> bool:
    """Whether the characters that follow one at a place are told apart from it."""
    return not isinstance(place, BoxPlace)
