"""Words set for a terminal: lines cut to a window, marks under the words meant, columns.

Widths are terminal cells: a Chinese character takes two.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from rich.cells import cell_len

from kaocheng.text import Document, Span

_CUT = "…"


class Excerpt(NamedTuple):
    """Words around a place, and the marks that stand under them.

    shown  the places marked in it
    """

    words: str
    marks: str
    shown: frozenset[Span]


def visible(text: str) -> str:
    """The same characters, those that a terminal would act upon or not show replaced by signs.

    >>> visible("a\\tb\\x1b[31m\\n")
    'a b␛[31m␊'
    """
    return text if text.isprintable() else "".join(map(_visible, text))


def _visible(char: str) -> str:
    if char.isprintable() or char == "\u3000":
        return char
    if char == "\t" or (char.isspace() and ord(char) > 0x9F):
        return " "
    return chr(0x2400 + ord(char)) if ord(char) < 0x20 else "�"


def fitting(text: str, width: int) -> str:
    """A text's beginning in so many cells.

    >>> fitting("支持职工购房", 7)
    '支持职…'
    """
    if cell_len(text) <= width:
        return text
    return _taken(text, width - 1) + _CUT


def table(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Rows with their columns aligned.

    >>> list(table([("笔", "a"), ("百分点", "b")]))
    ['笔      a', '百分点  b']
    """
    widths = [max(map(cell_len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (
            cell + " " * (width - cell_len(cell)) for cell, width in zip(row, widths, strict=True)
        )
        yield "  ".join(cells).rstrip()


def excerpt(
    document: Document, place: Span, related: Sequence[Span], width: int, mark: str = "^"
) -> Excerpt:
    """The line that holds a place, or as much of it around the place as fits the width.

    mark  what marks the place; related places are marked `-`

    A related place is shown where the window reaches it too; the window is moved so as to
    hold as many of them as it can.
    """
    start, end = _line_around(document.text, place, width)
    together = _together(document.text, place, related, Span(start, end), width - 2)
    left, right = _window(document.text, together, Span(start, end), width)
    words = visible(document.text[left:right])
    shown = {span for span in (place, *related) if left <= span.start and span.end <= right}
    shown.add(place)
    head, tail = _CUT * (left > start), _CUT * (right < end)
    signs = [" "] * (right - left)
    for span in sorted(shown, key=lambda span: span == place):
        for at in range(max(span.start, left), min(span.end, right)):
            signs[at - left] = mark if span == place else "-"
    under = " " * len(head) + "".join(
        sign * cell_len(char) for sign, char in zip(signs, words, strict=True)
    )
    return Excerpt(head + words + tail, under.rstrip(), frozenset(shown))


def _line_around(text: str, place: Span, width: int) -> Span:
    """The place's line, or so much of it as a window could reach: a line may be 50 MB long."""
    low, high = max(0, place.start - width - 1), place.end + width + 1
    start = text.rfind("\n", low, place.start) + 1 or low
    end = text.find("\n", place.end, high)
    if end < 0:
        end = min(high, len(text))
    return Span(start, end - 1 if text[end - 1 : end] == "\r" and end > place.end else end)


def _together(text: str, place: Span, related: Iterable[Span], line: Span, width: int) -> Span:
    """The stretch from the first to the last of a place and its nearest related ones that fits."""
    low, high = place
    for span in sorted(related, key=lambda span: abs(span.start - place.start)):
        wider = Span(min(low, span.start), max(high, span.end))
        if (
            line.start <= wider.start
            and wider.end <= line.end
            and (cell_len(visible(text[wider.start : wider.end])) <= width)
        ):
            low, high = wider
    return Span(low, high)


def _window(text: str, core: Span, line: Span, width: int) -> Span:
    """A stretch of a line around a core, as wide as the width allows with signs where it is cut."""
    before, within, after = (
        visible(text[start:end])
        for start, end in ((line.start, core.start), core, (core.end, line.end))
    )
    if cell_len(before) + cell_len(within) + cell_len(after) <= width:
        return line
    room = width - cell_len(within) - 2 * len(_CUT)
    if room <= 0:
        return Span(core.start, core.start + len(_taken(within, width - 2)))
    left_room = min(cell_len(before), max(room // 2, room - cell_len(after)))
    left = len(_taken(before[::-1], left_room))
    right = len(_taken(after, room - left_room))
    return Span(core.start - left, core.end + right)


def _taken(text: str, width: int) -> str:
    for at, char in enumerate(text):
        width -= cell_len(char)
        if width < 0:
            return text[:at]
    return text
