"""The lines of a printed page in the order of reading: columns, and headlines across them."""

from bisect import bisect
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from kaocheng.sources.layout import HEADLINE, Line, body_size

_GUTTER = 0.7  # em of white between columns
_GUTTERS = 64  # across a page; no page has so many
_HEADLINES = 64
_SHRINK = 0.15  # of a line's height, off its top and bottom: boxes of lines may touch
_FILLED = 0.6  # of its column that the middle one of a column's lines fills
_FEWEST = 3  # lines in a column; fewer beside each other are cells or a masthead
_WIDE = 8  # em of a column; narrower ones are cells
_CENTRED = 1.5  # em by which the white to both sides of a centred line may differ
_LETTERSPACED = 1.5  # em of white between the characters of a headline
_DEEPEST = 12  # columns within columns; no page has so many


class Stack(NamedTuple):
    """A column, or a part of one: its lines from top to bottom, and how far it reaches."""

    lines: list[Line]
    left: float
    right: float


class Interval(NamedTuple):
    """A stretch across the page that no line of some rows touches."""

    left: float
    right: float


def stacks(found: Sequence[Line], depth: int = 0) -> Iterator[Stack]:
    """The columns of a page, or of a part of one, in the order in which they are read.

    The page is cut into bands, the rows of each having white gutters in common; a headline across
    the page has none and so cuts it. The columns of a band are read from left to right, each in
    the same way again, for a headline may stand across some of them only.
    """
    if not found:
        return
    em = body_size(found)
    across: list[Line] = []
    for band in _bands(found, em):
        columns = _columns(band, em)
        if depth < _DEEPEST and _is_text(columns, em):
            if across:
                yield _stack(across)
                across = []
            for column in columns:
                yield from stacks(column, depth + 1)
        else:
            across += band.lines
    if across:
        yield _stack(across)


class _Band:
    """Successive rows and the white that they have in common."""

    def __init__(self, row: list[Line], white: list[Interval]) -> None:
        self.lines = row
        self.white = white
        self._first = min(line.right for line in row)
        self._last = max(line.left for line in row)

    def gutters(self, white: list[Interval], other: "_Band | None" = None) -> list[Interval]:
        """Those of some white stretches with a line on either side, here or in another band."""
        first = min(self._first, other._first) if other else self._first
        last = max(self._last, other._last) if other else self._last
        return [between for between in white if first <= between.left and between.right <= last]

    def grow(self, other: "_Band", white: list[Interval]) -> None:
        """Take in the rows below, which leave this white in common."""
        self.lines.extend(other.lines)
        self.white = white
        self._first = min(self._first, other._first)
        self._last = max(self._last, other._last)


def _bands(found: Sequence[Line], em: float) -> Iterator[_Band]:
    left = min(line.left for line in found)
    right = max(line.right for line in found)
    band: _Band | None = None
    for row in _rows(found):
        parted = band is not None and bool(band.gutters(band.white))
        across = _is_across(row, left, right, em, within=parted)
        own = _Band(row, [] if across else _white(row, left, right, em))
        if band is None:
            band = own
            continue
        common = _common(band.white, own.white, em)
        if band.gutters(common, own) or not (parted or own.gutters(own.white)):
            band.grow(own, common)
        else:
            yield band
            band = own
    if band is not None:
        yield band


def _is_across(row: list[Line], left: float, right: float, em: float, *, within: bool) -> bool:
    """Whether a row reaches from side to side however few its characters are.

    A headline does that stands alone, and the line of its author centred below it; `within`
    columns a centred line may be the last of the middle one.
    """
    inked = sorted((line.left, line.right) for line in row)
    size = min(line.size for line in row)
    if any(after - before > _LETTERSPACED * size for (_, before), (after, _) in pairwise(inked)):
        return False
    before, after = inked[0][0] - left, right - max(end for _, end in inked)
    centred = min(before, after) > em and abs(before - after) < _CENTRED * em
    return size > HEADLINE * em or (centred and not within)


def _rows(found: Sequence[Line]) -> list[list[Line]]:
    """Lines gathered so that a white strip lies between one row and the next."""
    rows: list[list[Line]] = []
    end = float("-inf")
    for line in sorted(found, key=lambda line: line.top):
        margin = _SHRINK * (line.bottom - line.top)
        if line.top + margin >= end:
            rows.append([])
        rows[-1].append(line)
        end = max(end, line.bottom - margin)
    return rows


def _white(row: list[Line], left: float, right: float, em: float) -> list[Interval]:
    """The white of a row that is wide enough for a gutter, margins included."""
    white, at = [], left
    for start, end in (*sorted((line.left, line.right) for line in row), (right, right)):
        if start - at >= _GUTTER * em:
            white.append(Interval(at, start))
        at = max(at, end)
    return white[:_GUTTERS]


def _common(some: list[Interval], others: list[Interval], em: float) -> list[Interval]:
    """What two rows of white stretches, each from left to right, have in common."""
    common = []
    one, other = 0, 0
    while one < len(some) and other < len(others):
        left = max(some[one].left, others[other].left)
        right = min(some[one].right, others[other].right)
        if right - left >= _GUTTER * em:
            common.append(Interval(left, right))
        if some[one].right < others[other].right:
            one += 1
        else:
            other += 1
    return common


def _columns(band: _Band, em: float) -> list[list[Line]]:
    """The lines of a band, parted at its gutters."""
    cuts = [(gutter.left + gutter.right) / 2 for gutter in band.gutters(band.white)]
    columns: list[list[Line]] = [[] for _ in range(len(cuts) + 1)]
    for line in band.lines:
        columns[bisect(cuts, line.centre)].append(line)
    columns = [column for column in columns if column]
    headlines = [line for line in band.lines if line.size > HEADLINE * em]
    for headline in headlines[:_HEADLINES]:
        first, last = _reach(headline, columns)
        columns[first : last + 1] = [
            [line for column in columns[first : last + 1] for line in column]
        ]
    return columns


def _reach(headline: Line, columns: list[list[Line]]) -> tuple[int, int]:
    """The first and the last column that a headline belongs to, though it may be shorter.

    It stands in the middle of them, and nothing of theirs beside it.
    """
    own = next(index for index, column in enumerate(columns) if headline in column)
    lefts = [min(line.left for line in column) for column in columns]
    rights = [max(line.right for line in column) for column in columns]

    def is_free(index: int) -> bool:
        return all(
            line.bottom <= headline.top or headline.bottom <= line.top for line in columns[index]
        )

    first = last = own
    while first > 0 and is_free(first - 1):
        first -= 1
    while last + 1 < len(columns) and is_free(last + 1):
        last += 1
    centred = [
        (start, end)
        for start in range(first, own + 1)
        for end in range(own, last + 1)
        if abs((lefts[start] + rights[end]) / 2 - headline.centre) < headline.size
    ]
    return max(centred, key=lambda reach: reach[1] - reach[0], default=(own, own))


def _is_text(columns: list[list[Line]], em: float) -> bool:
    """Whether columns hold running text; the cells of a table are few, narrow or ragged."""
    long = [column for column in columns if len(column) >= _FEWEST]
    return (
        len(columns) > 1
        and len(columns[0]) >= _FEWEST
        and all(_filled(column, em) >= _FILLED for column in long)
    )


def _filled(column: list[Line], em: float) -> float:
    """How much of its width the middle one of a column's rows fills; 0 for a narrow column."""
    left, right = min(line.left for line in column), max(line.right for line in column)
    if right - left < _WIDE * em:
        return 0.0
    inked = (
        right - left - sum(white.right - white.left for white in _white(row, left, right, em))
        for row in _rows(column)
    )
    return median(inked) / (right - left)


def _stack(found: list[Line]) -> Stack:
    """Lines of one column from top to bottom, those beside each other made one."""
    whole: list[Line] = []
    for row in _rows(found):
        beside: list[Line] = []
        for line in sorted(row, key=lambda line: line.middle):
            if beside and line.middle - beside[0].middle > 0.5 * beside[0].size:
                whole.append(_one(beside))
                beside = []
            beside.append(line)
        whole.append(_one(beside))
    return Stack(whole, min(line.left for line in found), max(line.right for line in found))


def _one(beside: list[Line]) -> Line:
    if len(beside) == 1:
        return beside[0]
    ordered = sorted(beside, key=lambda line: line.left)
    return Line([glyph for line in ordered for glyph in line.glyphs])
