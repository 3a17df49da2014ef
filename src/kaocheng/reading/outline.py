"""Title, units (六十七、市广播电视台), items (1.), paragraphs, sentences.

Levels after GB/T 9704—2012 §7.3.3: 一、 (一) 1. (1). What a department's page numbers with 1.
a government work report numbers with （一）; both are items of the unit above them.
"""

import datetime
import re
from typing import NamedTuple

import msgspec

from kaocheng.reading.numerals import NumeralError, parse_numeral
from kaocheng.text import Span


class Item(msgspec.Struct, gc=False):
    """A numbered achievement of a unit: `title` is its first sentence, without the number."""

    number: int
    title: str
    start: int
    end: int


class Unit(msgspec.Struct, gc=False):
    """A reporting unit or chapter: 六十七、市广播电视台 has number 67.

    start, end  from its heading to the next one's; `heading_end` is where its heading line stops
    """

    number: int
    name: str
    start: int
    end: int
    heading_end: int
    items: list[Item]


class Outline(NamedTuple):
    """The units, the sentences, and the digits that only number items."""

    units: list[Unit]
    sentences: list[Span]
    numbers: list[Span]


_HEADING = re.compile(r"([一二三四五六七八九十百]{1,5})、([^，。；！？\n]{2,40})(?:\n|$)")
_LONGEST_HEADING = 44
_ITEM = re.compile(r"([0-9]{1,3}) ?[.、)）](?![0-9]{1,2}[.、])|[（(]([0-9]{1,3})[)）]")
_SECTION = re.compile(r"[（(]([一二三四五六七八九十]{1,3})[)）]")
_CONTINUED = re.compile(r"[（(][上下][接转] ?[第A-Z]?([0-9]+)? ?版[)）]")
_STOP = re.compile(r"[。！？!?]+[”’）)》」]*|\n")
_YEAR_OF_REPORT = re.compile(
    r"((?:19|20)[0-9][0-9]) ?年度?[^，。；\n]{0,24}(?:报告|工作|总结|情况|公报|要点|计划|述职|大事)"
)
_DATELINE = re.compile(
    r"((?:19|20)[0-9][0-9]) ?年 ?(1[0-2]|0?[1-9]) ?月 ?([12][0-9]|3[01]|0?[1-9]) ?日"
)
_HEAD = 400  # how far a dateline reaches
_TITLE_LINES = 2
# Longer than any sentence of 52 State Council reports; bounds the work on a text without stops.
LONGEST_SENTENCE = 1200


def sentences(plain: str, paragraphs: list[Span]) -> list[Span]:
    """Sentences in order; none crosses a paragraph, and one that never ends is cut at a clause."""
    found: list[Span] = []
    add = found.append
    for start, end in paragraphs:
        at = start
        stops = [match.end() for match in _STOP.finditer(plain, start, end)]
        if not stops or stops[-1] < end:
            stops.append(end)
        for stop in stops:
            while stop - at > LONGEST_SENTENCE:
                cut = max(plain.rfind(mark, at, at + LONGEST_SENTENCE) for mark in "；，") + 1
                cut = cut if cut > at else at + LONGEST_SENTENCE
                add(Span(at, cut))
                at = cut
            if stop > at:
                add(Span(at, stop))
            at = stop
    return found


def outline(plain: str, paragraphs: list[Span]) -> Outline:
    """Units and items by their numbers, with the places of those numbers."""
    units: list[Unit] = []
    numbers: list[Span] = []
    current: list[Item] = []
    headed = False
    for start, end in paragraphs:
        if match := _CONTINUED.match(plain, start, end):
            if match[1]:
                numbers.append(Span(match.start(1), match.end(1)))
            continue
        if end - start <= _LONGEST_HEADING and (match := _HEADING.match(plain, start)):
            _close(units, current, start)
            try:
                number = int(parse_numeral(match[1]).value)
            except NumeralError:
                number = 0
            units.append(Unit(number, match[2].strip(), start, end, end, []))
            current, headed = units[-1].items, True
            continue
        numbered, after = _item_number(plain, start, end, current, numbers)
        if numbered is None or not (headed or current or units):
            continue
        if current:
            current[-1].end = start
        current.append(Item(numbered, _title(plain, after, end), start, end))
    _close(units, current, len(plain))
    return Outline(units, sentences(plain, paragraphs), numbers)


def _close(units: list[Unit], items: list[Item], at: int) -> None:
    """End the last unit and its last item where the next one begins."""
    if units:
        units[-1].end = at
    if items:
        items[-1].end = at


def _item_number(
    plain: str, start: int, end: int, items: list[Item], numbers: list[Span]
) -> tuple[int | None, int]:
    """The number an item's paragraph begins with, and where its words begin."""
    if match := _ITEM.match(plain, start, end):
        digits = match.group(1) or match.group(2)
        # 3.60个 under item 3: the number is one more than the last, or starts a list
        glued = match[1] and plain[match.end() : match.end() + 1].isdecimal()
        expected = {item.number + 1 for item in items[-1:]} or {1}
        if not glued or int(digits) in expected:
            where = match.start(1) if match[1] else match.start(2)
            numbers.append(Span(where, where + len(digits)))
            return int(digits), match.end()
        return None, start
    if match := _SECTION.match(plain, start, end):
        return int(parse_numeral(match[1]).value), match.end()
    return None, start


def _title(plain: str, start: int, end: int) -> str:
    """An item's first sentence, without its final mark; a long one is cut at a clause."""
    stop = _STOP.search(plain, start, end)
    return plain[start : stop.start() if stop else end].strip().replace("  ", "")


def year_of(plain: str) -> int | None:
    """The year a report is of, from its title; None where the title names none."""
    lines = [line for line in plain[:_HEAD].split("\n") if line.strip()][:_TITLE_LINES]
    for line in lines:
        if (match := _YEAR_OF_REPORT.search(line)) and not _HEADING.match(line.strip() + "\n"):
            return int(match[1])
    return None


def dateline(plain: str) -> datetime.date | None:
    """The first whole date of a text's head; None where there is none."""
    match = _DATELINE.search(plain, 0, _HEAD)
    try:
        return datetime.date(int(match[1]), int(match[2]), int(match[3])) if match else None
    except ValueError:
        return None
