"""Printed pages put together as one document, each character with its box."""

import datetime
import re
from collections.abc import Iterable, Sequence

from kaocheng.sources.assembly import Assembly
from kaocheng.sources.columns import stacks
from kaocheng.sources.furniture import Page, cleared
from kaocheng.sources.layout import Glyph, Line, body_size
from kaocheng.sources.paragraphs import paragraphs, whole, words
from kaocheng.text import BoxPlace, Document

EXACT = 1.15
"""How many times as large as another a line of the same text may seem in a PDF."""
RECOGNISED = 1.35
"""The same on a scan, where a line's box fits its characters more or less closely."""

_DAY = re.compile(r"(20\d\d)年(\d{1,2})月(\d{1,2})日")


def document(
    name: str, pages: Sequence[Page], date: datetime.date | None, *, alike: float
) -> Document:
    """The text of some pages, one paragraph a line, what is printed around it left out.

    alike  how many times as large as another a line of the same text may seem, as measured
    """
    parts = cleared(pages)
    body = body_size([line for part in parts for line in part.lines])
    columns = [list(stacks(part.lines)) for part in parts]
    found, marks = whole(
        list(paragraphs(columns, body, alike)), [part.number for part in parts], body
    )
    assembly = Assembly()
    for paragraph in found:
        if assembly.size:
            assembly.add("\n")
        for number, glyph in paragraph.characters:
            if glyph:
                assembly.add(glyph.character, _place(pages, number, [glyph]))
            else:
                assembly.add(" ")
    furniture = [(number, line) for number, part in enumerate(parts, 1) for line in part.furniture]
    for number, line in furniture:
        assembly.leave_out(line.words, _place(pages, number, line.glyphs))
    for mark in marks:
        glyphs = [glyph for _, glyph in mark if glyph]
        assembly.leave_out(words(mark), _place(pages, mark[0].page, glyphs))
    return assembly.document(name, date or _printed_on(line for _, line in furniture))


def _place(pages: Sequence[Page], number: int, glyphs: Sequence[Glyph]) -> BoxPlace:
    """The box around some characters of a page, as surely read as the worst of them."""
    left, top, right, bottom = pages[number - 1].box(
        min(glyph.left for glyph in glyphs),
        min(glyph.top for glyph in glyphs),
        max(glyph.right for glyph in glyphs),
        max(glyph.bottom for glyph in glyphs),
    )
    known = [glyph.confidence for glyph in glyphs if glyph.confidence is not None]
    return BoxPlace(
        number,
        round(left, 2),
        round(top, 2),
        round(right, 2),
        round(bottom, 2),
        min(known, default=None),
    )


def _printed_on(furniture: Iterable[Line]) -> datetime.date | None:
    """The day that a masthead says; None where it says none, or two."""
    days = set()
    for line in furniture:
        for year, month, day in _DAY.findall(line.words):
            try:
                days.add(datetime.date(int(year), int(month), int(day)))
            except ValueError:
                continue  # no day of the calendar: misread, or a misprint
    return days.pop() if len(days) == 1 else None
