"""Characters on a printed page, and the lines they make.

Nothing is known here but where characters stand. Distances are judged in em, the size of the
characters concerned, so that points, pixels and any size of print are treated alike.
"""

from collections import deque
from collections.abc import Iterable, Sequence
from decimal import Decimal
from statistics import median
from typing import NamedTuple

HEADLINE = 1.3
"""How many times as large as the text around it a headline is, at least."""

_SPLIT = 0.7  # em of white that part two stretches of a line; justified characters stand closer
_OPEN = 32  # stretches beside each other that may still go on


class Glyph(NamedTuple):
    """A character and its box on the page, y downwards.

    confidence  how surely it was recognised, 0 to 1; None where the file holds it as a character
    """

    character: str
    left: float
    top: float
    right: float
    bottom: float
    confidence: Decimal | None = None

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2

    @property
    def em(self) -> float:
        return max(self.right - self.left, self.bottom - self.top)


class Line:
    """Characters that stand beside one another, from left to right; `size` is their height."""

    __slots__ = ("bottom", "glyphs", "left", "right", "size", "top")

    def __init__(self, glyphs: Sequence[Glyph]) -> None:
        self.glyphs = tuple(glyphs)
        self.left = min(glyph.left for glyph in glyphs)
        self.right = max(glyph.right for glyph in glyphs)
        self.top = min(glyph.top for glyph in glyphs)
        self.bottom = max(glyph.bottom for glyph in glyphs)
        heights = sorted(glyph.bottom - glyph.top for glyph in glyphs)
        self.size = median(heights[len(heights) // 2 :])  # 一 and 。 may have low boxes

    @property
    def words(self) -> str:
        return "".join(glyph.character for glyph in self.glyphs)

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2

    @property
    def centre(self) -> float:
        return (self.left + self.right) / 2


def lines(glyphs: Iterable[Glyph]) -> list[Line]:
    """The stretches of characters that stand closely beside one another, in no order.

    A character printed twice at a place, as programs without a bold type do, is taken once.
    """
    seen = sorted(
        (glyph for glyph in glyphs if glyph.em > 0 and not glyph.character.isspace()),
        key=lambda glyph: glyph.left,
    )
    if not seen:
        return []
    size = median(glyph.em for glyph in seen)
    opened: dict[int, deque[list[Glyph]]] = {}
    found: list[list[Glyph]] = []
    for glyph in seen:
        at = int(glyph.middle // size)
        near = [line for key in (at - 1, at, at + 1) for line in opened.get(key, ())]
        if any(_same(line[-1], glyph) for line in near):
            continue
        following = [line for line in near if _follows(line[-1], glyph)]
        if following:
            line = min(following, key=lambda line: _apart(line[-1], glyph))
            opened[int(line[-1].middle // size)].remove(line)
        else:
            line = []
            found.append(line)
        line.append(glyph)
        opened.setdefault(at, deque(maxlen=_OPEN)).append(line)
    return [Line(line) for line in found]


def _same(last: Glyph, glyph: Glyph) -> bool:
    near = 0.3 * glyph.em
    return (
        last.character == glyph.character
        and abs(last.left - glyph.left) < near
        and abs(last.middle - glyph.middle) < near
    )


def _follows(last: Glyph, glyph: Glyph) -> bool:
    em = max(last.em, glyph.em)
    gap = glyph.left - last.right
    return -0.5 * em < gap < _SPLIT * em and abs(glyph.middle - last.middle) < 0.5 * em


def _apart(last: Glyph, glyph: Glyph) -> float:
    return abs(glyph.left - last.right) + abs(glyph.middle - last.middle)


def body_size(found: Sequence[Line]) -> float:
    """The size in which most characters of some lines are printed; 0 where there are none."""
    sizes = sorted((line.size, len(line.glyphs)) for line in found)
    half = sum(count for _, count in sizes) / 2
    for size, count in sizes:
        half -= count
        if half <= 0:
            return size
    return 0.0
