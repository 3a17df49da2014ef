"""Offsets of a text and the positions by which editors name them.

An editor counts lines, and in a line the units of an encoding the two agree on: for most it is
UTF-16, in which 𠮷 is two. Lines end with \\n, \\r\\n or \\r, as the Language Server Protocol says.
"""

import re
from bisect import bisect_right
from collections.abc import Callable
from typing import Literal, NamedTuple

Encoding = Literal["utf-8", "utf-16", "utf-32"]

_LINE_END = re.compile(r"\r\n|\n|\r")
_BEYOND_BMP = re.compile("[\U00010000-\U0010ffff]")


class LinePosition(NamedTuple):
    """A line, and how many units of the encoding stand before the place in it; both from 0."""

    line: int
    character: int


class Positions:
    """The positions of one text.

    >>> positions = Positions("户\\n𠮷a，7", "utf-16")
    >>> positions.of(5), positions.offset(LinePosition(1, 4))
    (LinePosition(line=1, character=4), 5)
    """

    def __init__(self, text: str, encoding: Encoding) -> None:
        self._text = text
        self._units = _UNITS[encoding]
        self._starts = [0, *(end.end() for end in _LINE_END.finditer(text))]

    def of(self, offset: int) -> LinePosition:
        """The position of an offset."""
        line = bisect_right(self._starts, offset) - 1
        return LinePosition(line, self._units(self._text[self._starts[line] : offset]))

    def offset(self, position: LinePosition) -> int:
        """The offset of a position; the line's end where it is beyond, as the protocol says.

        A position inside a character is that of the character.
        """
        if position.line >= len(self._starts):
            return len(self._text)
        start = self._starts[position.line]
        end = _LINE_END.search(self._text, start)
        line = self._text[start : end.start() if end else len(self._text)]
        units = 0
        for at, character in enumerate(line):
            units += self._units(character)
            if units > position.character:
                return start + at
        return start + len(line)


def _utf8(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))


def _utf16(text: str) -> int:
    return len(text) + len(_BEYOND_BMP.findall(text))


_UNITS: dict[Encoding, Callable[[str], int]] = {"utf-8": _utf8, "utf-16": _utf16, "utf-32": len}
