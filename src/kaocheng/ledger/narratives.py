"""The report written from its figures: each sentence of a pack with its figures bound.

A pack's narrative.md has a heading for each item it feeds, `## 68.1 headline`, and under it
paragraphs in which {loans} stands for the indicator `loans` of the pack, as printed and with its
unit, {year} for the year of the report. An item fed by several packs takes its headline from the
one that gives it, and their paragraphs in the order of their mechanisms.
"""

import string
from collections.abc import Iterator

import msgspec

from kaocheng.ledger.figures import Figure
from kaocheng.ledger.library import Library, Pack, unknown
from kaocheng.ledger.strict_yaml import PackError
from kaocheng.patterns import pattern
from kaocheng.reading.numerals import parse_numeral

_HEADING = pattern(r"^##[ \t]+(\d+)\.(\d+)(?:[ \t]+(.+?))?[ \t]*$")


class Words(msgspec.Struct, frozen=True, tag=True):
    """Words of a narrative as they stand."""

    text: str


class BoundFigure(msgspec.Struct, frozen=True, tag=True):
    """A figure in a sentence: as printed, and which it is."""

    text: str
    figure: Figure


Piece = Words | BoundFigure


class Item(msgspec.Struct):
    """One numbered achievement: its headline and paragraphs, of words and figures."""

    number: int
    headline: list[Piece]
    paragraphs: list[list[Piece]]
    packs: list[str]


class UnitReport(msgspec.Struct):
    """What one unit reports."""

    number: str
    name: str
    items: list[Item]


class Report(msgspec.Struct):
    """A year's report.

    unprintable  figures that narratives name and that are undecidable: a report that has some is
                 a draft
    """

    city: str
    title: str
    year: int
    units: list[UnitReport]
    unprintable: list[Figure]
    synthetic: bool


def write_report(library: Library, figures: dict[str, Figure]) -> Report:
    """The report of a library's city, its figures bound.

    Raises PackError where a narrative names an unknown indicator or unit, or an item has no
    headline or two.
    """
    if library.city is None:
        raise PackError("no city.yaml: a report needs one, to name the units and their order")
    city = library.city
    items: dict[tuple[int, int], Item] = {}
    for pack in sorted(library.packs.values(), key=_mechanism):
        for place, headline, text, line in _sections(pack):
            item = items.setdefault(place, Item(place[1], [], [], []))
            where = f"{pack.folder / 'narrative.md'}:{line}"
            if headline and item.headline:
                raise PackError(f"{where}: item {place[0]}.{place[1]} already has a headline")
            if headline:
                item.headline = _bind(pack, headline, figures, city.year, where)
            item.packs.append(pack.name)
            for paragraph in text.split("\n\n"):
                joined = "".join(line.strip() for line in paragraph.splitlines())
                if joined:
                    item.paragraphs.append(_bind(pack, joined, figures, city.year, where))
    units = []
    for unit in city.units:
        number = int(parse_numeral(unit.number).value)
        own = [items.pop(place) for place in sorted(items) if place[0] == number]
        for item in own:
            if not item.headline:
                raise PackError(f"item {number}.{item.number} of {item.packs}: no headline")
        units.append(UnitReport(unit.number, unit.name, own))
    if items:
        (unit_number, number), item = next(iter(items.items()))
        raise PackError(f"{item.packs[0]}: item {unit_number}.{number} is of no unit of city.yaml")
    bound = [piece.figure for unit in units for piece in _figures(unit)]
    unprintable = [figure for figure in bound if figure.value is None]
    synthetic = any(figure.synthetic for figure in bound)
    return Report(city.city, city.title, city.year, units, unprintable, synthetic)


def _figures(unit: UnitReport) -> Iterator[BoundFigure]:
    for item in unit.items:
        for pieces in (item.headline, *item.paragraphs):
            yield from (piece for piece in pieces if isinstance(piece, BoundFigure))


def _mechanism(pack: Pack) -> tuple[str, str]:
    return pack.file.mechanism, pack.name


def _sections(pack: Pack) -> list[tuple[tuple[int, int], str, str, int]]:
    """Items of a narrative: place, headline, text, line of the heading."""
    found: list[tuple[tuple[int, int], str, list[str], int]] = []
    for at, line in enumerate(pack.narrative.splitlines(), start=1):
        if heading := _HEADING.match(line):
            place = int(heading[1]), int(heading[2])
            if f"{place[0]}.{place[1]}" not in pack.file.feeds:
                path = pack.folder / "narrative.md"
                raise PackError(
                    f"{path}:{at}: pack.yaml does not list {place[0]}.{place[1]} in `feeds`"
                )
            found.append((place, heading[3] or "", [], at))
        elif found:
            found[-1][2].append(line)
        elif line.strip():
            raise PackError(
                f"{pack.folder / 'narrative.md'}:{at}: text in front of the first heading"
            )
    return [(place, headline, "\n".join(lines), at) for place, headline, lines, at in found]


def _bind(pack: Pack, text: str, figures: dict[str, Figure], year: int, where: str) -> list[Piece]:
    pieces: list[Piece] = []
    for words, name, _, _ in string.Formatter().parse(text):
        if words:
            pieces.append(Words(words))
        if name == "year":
            pieces.append(Words(str(year)))
        elif name:
            figure = figures.get(f"{pack.name}.{name}")
            if figure is None:
                raise PackError(f"{where}: {unknown('indicator', name, pack.indicators)}")
            printed = f"{figure.printed}{figure.unit}" if figure.value is not None else "〔待定〕"
            pieces.append(BoundFigure(printed, figure))
    return pieces
