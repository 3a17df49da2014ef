"""Findings and readings for a person at a terminal."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from kaocheng.checking.findings import Examination, Finding
from kaocheng.outputs.cells import excerpt, fitting, table, visible
from kaocheng.outputs.explained import GRADES
from kaocheng.outputs.written import Lang, days
from kaocheng.reading.claims import Claim
from kaocheng.reading.modality import Modality
from kaocheng.reading.outline import Item, Unit
from kaocheng.reading.reading import Reading
from kaocheng.text import Document

_MODALITIES: dict[Lang, dict[Modality, str]] = {
    "zh": {"result": "结果", "target": "目标", "limit": "限度", "background": "背景"},
    "en": {modality: modality for modality in ("result", "target", "limit", "background")},
}
COLOURS: dict[str, str] = {"error": "31", "warning": "33", "info": "36"}
BOLD, _DIM, _GREEN = "1", "2", "32"
_INDENT = "    "
_NOWHERE = (-1, -1)


class Look(NamedTuple):
    """How the lines are set: their language, their width in cells, whether in colour."""

    lang: Lang
    width: int
    colour: bool

    def say(self, zh: str, en: str) -> str:
        return zh if self.lang == "zh" else en

    def paint(self, text: str, style: str) -> str:
        return f"\x1b[{style}m{text}\x1b[0m" if self.colour and text else text


def findings(examined: Iterable[tuple[Reading, Examination]], look: Look) -> Iterator[str]:
    """Each document's findings by unit and item, then its coverage; at the end the totals."""
    documents, grades = 0, Counter[str]()
    for reading, examination in examined:
        documents += 1
        grades.update(finding.grade for finding in examination.findings)
        if documents > 1 and examination.findings:
            yield "\n"
        yield "\n".join((*_findings(reading, examination, look), ""))
    if documents:
        yield _totals(documents, grades, look) + "\n"


def readings(read: Iterable[Reading], look: Look) -> Iterator[str]:
    """Each document's claims by unit and item: the figure, what it measures, as what, when."""
    for reading in read:
        yield "\n".join((*_claims(reading, look), ""))


def _findings(reading: Reading, examination: Examination, look: Look) -> Iterator[str]:
    found = sorted(examination.findings, key=lambda finding: finding.span)
    shown = _NOWHERE
    for finding in found:
        place = _place(reading, finding.start)
        yield from _heading(place, shown, reading, look)
        yield from _finding(reading.document, finding, look)
        yield ""
        shown = place
    name = visible(reading.document.name) + look.say("：", ": ")
    yield look.paint(name, BOLD) + examination.coverage.line(look.lang)


def _place(reading: Reading, offset: int) -> tuple[int, int]:
    """The unit and the item that hold an offset, by index; -1 where there is none."""
    unit = _holder(reading.units, offset)
    return unit, _holder(reading.units[unit].items, offset) if unit >= 0 else -1


def _holder(parts: Sequence[Unit] | Sequence[Item], offset: int) -> int:
    at = bisect_right(parts, offset, key=lambda part: part.start) - 1
    return at if at >= 0 and offset < parts[at].end else -1


def _heading(
    place: tuple[int, int], shown: tuple[int, int], reading: Reading, look: Look
) -> Iterator[str]:
    """The unit's line and the item's, each where the place before it had another."""
    unit, item = place
    if unit >= 0 and unit != shown[0]:
        of_unit = reading.units[unit]
        line = reading.text[of_unit.start : of_unit.heading_end].strip()
        yield look.paint(fitting(visible(line), look.width), BOLD)
    if item >= 0 and place != shown:
        of_item = reading.units[unit].items[item]
        line = f"{of_item.number}. {of_item.title}"
        yield "  " + fitting(visible(line), look.width - 2)
    if unit >= 0 and place != shown:
        yield ""


def _location(document: Document, offset: int) -> str:
    line, column = document.line_column(offset)
    return f"{visible(document.name)}:{line}:{column}:"


def _finding(document: Document, finding: Finding, look: Look) -> Iterator[str]:
    style, width = COLOURS[finding.grade], look.width - len(_INDENT)
    grade = look.paint(f"{finding.code} {GRADES[look.lang][finding.grade]}", f"{BOLD};{style}")
    message = visible(finding.message[look.lang])
    yield f"{look.paint(_location(document, finding.start), _DIM)} {grade} {message}"
    main = excerpt(document, finding.span, finding.related, width)
    yield _INDENT + main.words
    yield _INDENT + look.paint(main.marks, style)
    unseen = sorted(set(finding.related) - main.shown)
    while unseen:
        line, column = document.line_column(unseen[0].start)
        where = f"{line}:{column} "
        other = excerpt(document, unseen[0], unseen[1:], width - len(where), mark="-")
        yield _INDENT + look.paint(where, _DIM) + other.words
        yield _INDENT + " " * len(where) + look.paint(other.marks, _DIM)
        unseen = [span for span in unseen if span not in other.shown]
    for repair in finding.repairs:
        words = visible(document.text[repair.span.start : repair.span.end])
        why = look.say(f"（{repair.why['zh']}）", f" ({repair.why['en']})")
        yield f"{_INDENT}{look.say('可能：', 'perhaps: ')}{words} → {visible(repair.text)}{why}"


def _totals(documents: int, grades: Counter[str], look: Look) -> str:
    total = sum(grades.values())
    files = look.say(f"{documents}份文件", f"{documents} file" + "s" * (documents != 1))
    if not total:
        return look.paint(look.say(f"{files}，没有发现问题。", f"{files}, nothing found."), _GREEN)
    by_grade = [
        look.paint(look.say(f"{word}{grades[grade]}处", f"{grades[grade]} {word}"), COLOURS[grade])
        for grade, word in GRADES[look.lang].items()
        if grades[grade]
    ]
    found = look.say(f"发现{total}处：", f"{total} finding{'s' * (total != 1)}: ")
    return look.say(
        f"{files}，{found}{'，'.join(by_grade)}。", f"{files}, {found}{', '.join(by_grade)}."
    )


def _claims(reading: Reading, look: Look) -> Iterator[str]:
    date = reading.date.isoformat() if reading.date else look.say("日期不详", "date unknown")
    yield look.paint(f"{visible(reading.document.name)} ({date})", BOLD)
    yield ""
    shown = _NOWHERE
    for (unit, item), claims in groupby(reading.claims, key=lambda claim: (claim.unit, claim.item)):
        place = (-1 if unit is None else unit, -1 if item is None else item)
        yield from _heading(place, shown, reading, look)
        yield from (
            _INDENT + line for line in table([_row(claim, reading, look) for claim in claims])
        )
        yield ""
        shown = place


def _row(claim: Claim, reading: Reading, look: Look) -> tuple[str, ...]:
    return (
        visible(reading.words(claim.mention)),
        visible(claim.measure),
        _MODALITIES[look.lang][claim.modality],
        days(*claim.period, look.lang) if claim.period else "",
    )
