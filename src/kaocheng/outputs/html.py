"""The reading view: a report and its findings as one page that needs nothing else.

The page's structure, look and behaviour are page.html, page.css and page.js in html/, its own
words words.toml. Every value, interval and sum is written
out here; the script only shows what it is given. A figure is known in the page by its index in
`Reading.mentions`, a finding by its number in the order of the text, nothing by an offset.
"""

import base64
import hashlib
import json
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from functools import partial
from itertools import groupby, pairwise, starmap
from pathlib import PurePath
from typing import Any, NamedTuple

from markupsafe import Markup, escape

from kaocheng.checking.check import RULES
from kaocheng.checking.findings import Examination, Finding, Grade
from kaocheng.outputs import explained, pages
from kaocheng.outputs.written import Lang, days, interval, short_value, unit_name, value, written
from kaocheng.reading.mentions import Kind, Mention
from kaocheng.reading.reading import Reading
from kaocheng.reading.superlatives import Superlative
from kaocheng.text import Span

GROUPS: dict[Kind, str] = {
    "money": "money",
    "count": "count",
    "percent": "rate",
    "point": "rate",
    "multiple": "rate",
    "ratio": "rate",
    "measure": "measure",
    "date": "time",
    "duration": "time",
    "age": "time",
    "ordinal": "rank",
}
"""The look that the figures of a kind share: one colour and one line."""

FOREMOST = 10
_GRADES: tuple[Grade, ...] = ("error", "warning", "info")
_BAR_WIDTH = 150
_TITLE_LENGTH, _LEAD_LENGTH = 60, 60
_UNBROKEN = 6  # a longer figure may break at a line's end, or the line would be set too loose
_LATIN = "\u2e7f"  # no line is set with a space between characters above this one
_BREAK = re.compile(r"[^\S\n]*\n\s*")
_SENTENCE_END = re.compile("[。！？；，]")
_IN_SCRIPT = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}


class Note(NamedTuple):
    """A finding as the page shows it.

    number   from 1, in the order of the text
    unit     the heading it stands under, "" before the first
    related  what is printed at each related place, with the mention there, if any
    repairs  printed words, what may stand there instead, and why
    kin      the mentions that the place or a related one touches
    """

    number: int
    finding: Finding
    unit: str
    message: str
    related: list[tuple[str, int | None]]
    repairs: list[tuple[str, str, str]]
    kin: tuple[int, ...]


class Block(NamedTuple):
    """A paragraph of the page: what it is, its id, its words, the notes beside it."""

    role: str
    id: str
    words: Markup
    notes: list[Note]


class Section(NamedTuple):
    """A unit's blocks, or those before the first unit (`unit` None)."""

    unit: int | None
    blocks: list[Block]


class Bar(NamedTuple):
    """One kind's row in the chart."""

    kind: Kind
    group: str
    number: int
    width: int


def render(reading: Reading, examination: Examination, lang: Lang = "zh") -> str:
    """The page of one examined report.

    Characters that no page can hold (NUL, lone surrogates) stand in it as U+FFFD.
    """
    notes = _notes(reading, examination, lang)
    sections = _sections(reading, notes, lang)
    title = sections[0].blocks.pop(0) if _titled(reading) else None
    script = pages.asset("page.js")
    return pages.render(
        "page.html",
        words=_words(lang),
        file=_file(reading),
        sha256=reading.document.sha256,
        coverage=examination.coverage.line(lang),
        name=_name(reading, lang),
        date=days(reading.date, reading.date, lang) if reading.date else "",
        title=title,
        sections=[section for section in sections if section.blocks],
        contents=_contents(reading, notes),
        notes=notes,
        rules={code: explained.explained(RULES[code], lang) for code in _codes(notes)},
        basis=partial(explained.basis, lang=lang),
        grades=Counter(note.finding.grade for note in notes),
        foremost=sorted(notes, key=_importance)[:FOREMOST],
        bars=_bars(reading),
        policy=_policy(script),
        style=pages.style("base.css", "page.css"),
        script=Markup(script),
        data=_data(reading, notes, lang),
    )


def _words(lang: Lang) -> dict[str, Any]:
    return pages.words("words.toml", lang)


def _policy(script: str) -> str:
    """The page's Content-Security-Policy: nothing is fetched, and no script but its own runs."""
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return (
        "default-src 'none'; img-src data:; style-src 'unsafe-inline'; "
        f"script-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )


def _name(reading: Reading, lang: Lang) -> str:
    """What the page is called: the report's title, or its file's name."""
    if _titled(reading):
        first = reading.paragraphs[0]
        return reading.text[first.start : first.end].strip()
    return _file(reading) or _words(lang)["untitled"]


def _file(reading: Reading) -> str:
    """The file's own name: the page may be passed on, the way to the file is nobody's business."""
    return PurePath(reading.document.name).name


def _titled(reading: Reading) -> bool:
    """Whether the first paragraph is a title: before any unit, short, and no sentence."""
    if not reading.paragraphs:
        return False
    first = reading.paragraphs[0]
    return (
        first.end - first.start <= _TITLE_LENGTH
        and all(unit.start >= first.end for unit in reading.units)
        and not reading.text[: first.start].strip()
        and not _SENTENCE_END.search(reading.text, first.start, first.end)
    )


# --- findings ----------------------------------------------------------------------------------


def _notes(reading: Reading, examination: Examination, lang: Lang) -> list[Note]:
    ordered = sorted(examination.findings, key=lambda finding: (finding.start, finding.end))
    return [_note(number, finding, reading, lang) for number, finding in enumerate(ordered, 1)]


def _note(number: int, finding: Finding, reading: Reading, lang: Lang) -> Note:
    def words(span: Span) -> str:
        return _joined(span, reading.text)

    kin = [at for span in (finding.span, *finding.related) for at in _touched(span, reading)]
    unit = bisect_right(reading.units, finding.start, key=lambda unit: unit.start) - 1
    return Note(
        number,
        finding,
        _heading(reading, unit) if unit >= 0 else "",
        finding.message[lang],
        [(words(span), next(iter(_touched(span, reading)), None)) for span in finding.related],
        [(words(repair.span), repair.text, repair.why[lang]) for repair in finding.repairs],
        tuple(dict.fromkeys(kin)),
    )


def _codes(notes: list[Note]) -> list[str]:
    """The rules of this package that found something; a finding may be of another's."""
    return sorted({note.finding.code for note in notes} & RULES.keys())


def _touched(span: Span, reading: Reading) -> range:
    """The mentions that share a character with a span."""
    mentions = reading.mentions
    first = bisect_right(mentions, span.start, key=lambda mention: mention.end)
    last = bisect_right(mentions, span.end - 1, key=lambda mention: mention.start)
    return range(first, max(first, last))


def _importance(note: Note) -> tuple[int, bool, bool, int]:
    """By grade; what holds figures against each other before what touches one before the rest."""
    finding = note.finding
    return _GRADES.index(finding.grade), len(note.kin) < 2, not note.kin, note.number


# --- the text ----------------------------------------------------------------------------------


class _Stretch(NamedTuple):
    """The words of one block, and what lies on them.

    leads  the numbers and titles of items, each with its id
    """

    span: Span
    role: str
    id: str
    unit: int | None
    leads: list[tuple[Span, str]]
    notes: list[Note]
    marked: list[Note]
    unread: list[Span]


def _sections(reading: Reading, notes: list[Note], lang: Lang) -> list[Section]:
    """All words of the text in their order; each note at the block its finding begins in."""
    stretches = list(_stretches(reading))
    starts = [stretch.span.start for stretch in stretches]

    def covered(span: Span) -> range:
        first = max(0, bisect_right(starts, span.start) - 1)
        return range(first, max(first + 1, bisect_right(starts, span.end - 1)))

    for note in notes:
        over = covered(note.finding.span)
        stretches[over.start].notes.append(note)
        for at in over:
            stretches[at].marked.append(note)
    for span in reading.unread:
        for at in covered(span):
            stretches[at].unread.append(span)
    sections: list[Section] = []
    for stretch in stretches:
        if not sections or sections[-1].unit != stretch.unit:
            sections.append(Section(stretch.unit, []))
        words = _inline(stretch, reading, lang)
        sections[-1].blocks.append(Block(stretch.role, stretch.id, words, stretch.notes))
    return sections


def _stretches(reading: Reading) -> Iterator[_Stretch]:
    """The paragraphs and what words there are between them, each with its role."""
    leads = _leads(reading)
    unit, next_lead = -1, 0
    for span in _trimmed_spans(reading):
        while unit + 1 < len(reading.units) and reading.units[unit + 1].start <= span.start:
            unit += 1
        own = []
        while next_lead < len(leads) and leads[next_lead][0].start < span.end:
            own.append(leads[next_lead])
            next_lead += 1
        role, id_ = "paragraph", ""
        if unit >= 0 and span.start < reading.units[unit].heading_end:
            role, id_ = "heading", f"u{unit}"
        elif own and own[0][0].start <= span.start:
            role = "item"
        yield _Stretch(span, role, id_, unit if unit >= 0 else None, own, [], [], [])


def _trimmed_spans(reading: Reading) -> Iterator[Span]:
    """Paragraphs, and stretches outside any, without the white space around them."""
    at = 0
    for paragraph in (*reading.paragraphs, Span(len(reading.text), len(reading.text))):
        for start, end in ((at, paragraph.start), paragraph):
            words = reading.text[start:end]
            if words.strip():
                left = len(words) - len(words.lstrip())
                yield Span(start + left, start + len(words.rstrip()))
        at = max(at, paragraph.end)


def _leads(reading: Reading) -> list[tuple[Span, str]]:
    """Each item's number and first sentence, or the number's line where that is too long."""
    leads = []
    for unit, found in enumerate(reading.units):
        for item, within in enumerate(found.items):
            end = reading.sentence_at(within.start).end
            if not within.start < end <= within.start + _LEAD_LENGTH:
                end = within.start + 1
            leads.append((Span(within.start, end), f"u{unit}i{item}"))
    return sorted(leads)


class _Piece(NamedTuple):
    """Words that lie on the same things."""

    span: Span
    lead: int | None
    mention: int | None
    notes: tuple[Note, ...]
    unread: bool


def _inline(stretch: _Stretch, reading: Reading, lang: Lang) -> Markup:
    """A block's words: leads in bold, figures as links, findings marked and numbered."""
    html: list[str] = []
    owed = sorted(stretch.notes, key=lambda note: note.finding.end)
    named: set[int] = set()
    for lead, group in groupby(_pieces(stretch, reading), key=lambda piece: piece.lead):
        if lead is not None:
            html.append(f'<b class="lead" id="{stretch.leads[lead][1]}">')
        # a figure is one link whatever lies on it; outside figures each piece stands alone
        for _, run in groupby(group, key=lambda p: p.span if p.mention is None else p.mention):
            pieces = list(run)
            words = "".join(_marked(piece, reading.text) for piece in pieces)
            if (mention := pieces[0].mention) is not None:
                name = "" if mention in named else f' id="m{mention}"'
                named.add(mention)
                look = GROUPS[reading.mentions[mention].kind]
                if pieces[-1].span.end - pieces[0].span.start <= _UNBROKEN:
                    look += " whole"
                words = f'<a class="m {look}"{name} href="#m{mention}">{words}</a>'
            html.append(words)
            while owed and owed[0].finding.end <= pieces[-1].span.end:
                html.append(_reference(owed.pop(0), lang))
        if lead is not None:
            html.append("</b>")
    html += [_reference(note, lang) for note in owed]
    return Markup("".join(html))


def _pieces(stretch: _Stretch, reading: Reading) -> Iterator[_Piece]:
    """A block's words cut wherever something on them begins or ends."""
    start, end = stretch.span
    leads = [lead for lead, _ in stretch.leads]
    found = [note.finding.span for note in stretch.marked]
    figures = [
        Span(reading.mentions[at].start, reading.mentions[at].end)
        for at in _touched(stretch.span, reading)
    ]
    edges = {edge for span in (*leads, *found, *figures, *stretch.unread) for edge in span}
    cuts = sorted({start, end} | {edge for edge in edges if start < edge < end})
    pieces = list(starmap(Span, pairwise(cuts)))
    on_lead, on_note, on_unread = (
        _holding(pieces, spans) for spans in (leads, found, stretch.unread)
    )
    for piece, lead, notes, unread in zip(pieces, on_lead, on_note, on_unread, strict=True):
        yield _Piece(
            piece,
            lead[0] if lead else None,
            next(iter(_touched(piece, reading)), None),
            tuple(stretch.marked[at] for at in notes),
            bool(unread),
        )


def _holding(pieces: list[Span], spans: list[Span]) -> Iterator[list[int]]:
    """For each piece the spans that hold it, by index; both lists in the order of the text."""
    holding: list[int] = []
    following = 0
    for piece in pieces:
        while following < len(spans) and spans[following].start <= piece.start:
            holding.append(following)
            following += 1
        holding = [at for at in holding if spans[at].end >= piece.end]
        yield holding


def _marked(piece: _Piece, text: str) -> str:
    words = str(escape(_joined(piece.span, text)))
    if piece.unread:
        words = f'<span class="unread">{words}</span>'
    if piece.notes:
        numbers = " ".join(str(note.number) for note in piece.notes)
        grade = min((note.finding.grade for note in piece.notes), key=_GRADES.index)
        words = f'<mark class="{grade}" data-notes="{numbers}">{words}</mark>'
    return words


def _joined(span: Span, text: str) -> str:
    """The words of a span with the line breaks of a printed column taken out."""

    def joint(found: re.Match[str]) -> str:
        around = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
        return "" if any(char > _LATIN for char in around) else " "

    parts, at = [], span.start
    for found in _BREAK.finditer(text, span.start, span.end):
        parts += [text[at : found.start()], joint(found)]
        at = found.end()
    return "".join([*parts, text[at : span.end]])


def _reference(note: Note, lang: Lang) -> str:
    label = _words(lang)["note"].format(number=note.number)
    grade = note.finding.grade
    return (
        f'<a class="ref {grade}" id="f{note.number}" href="#n{note.number}"'
        f' aria-label="{escape(label)}">{note.number}</a>'
    )


# --- beside the text ---------------------------------------------------------------------------


class Entry(NamedTuple):
    """A unit in the list of contents: its heading, items as (id, number, title), findings."""

    id: str
    heading: str
    items: list[tuple[str, int, str]]
    grades: dict[str, int]


def _contents(reading: Reading, notes: list[Note]) -> list[Entry]:
    starts = [unit.start for unit in reading.units]
    grades = [Counter[str]() for _ in starts]
    for note in notes:
        at = bisect_right(starts, note.finding.start) - 1
        if at >= 0:
            grades[at][note.finding.grade] += 1
    return [
        Entry(
            f"u{at}",
            _heading(reading, at),
            [(f"u{at}i{n}", item.number, item.title) for n, item in enumerate(unit.items)],
            {grade: grades[at][grade] for grade in _GRADES if grades[at][grade]},
        )
        for at, unit in enumerate(reading.units)
    ]


def _heading(reading: Reading, unit: int) -> str:
    """A unit's heading as printed: 六十七、市广播电视台."""
    found = reading.units[unit]
    return " ".join(_joined(Span(found.start, found.heading_end), reading.text).split())


def _bars(reading: Reading) -> list[Bar]:
    counts = Counter(mention.kind for mention in reading.mentions)
    most = max(counts.values(), default=1)
    return [
        Bar(kind, GROUPS[kind], count, max(2, round(_BAR_WIDTH * count / most)))
        for kind, count in counts.most_common()
    ]


# --- the cards ---------------------------------------------------------------------------------


def _data(reading: Reading, notes: list[Note], lang: Lang) -> Markup:
    """What the script shows of each figure, as JSON that may stand inside a script element."""
    words = _words(lang)
    relations: dict[int, list[int]] = {}
    for at, relation in enumerate(reading.relations):
        for mention in {relation.a, *relation.b}:
            relations.setdefault(mention, []).append(at)
    numbers: dict[int, list[int]] = {}
    for note in notes:
        for mention in note.kin:
            numbers.setdefault(mention, []).append(note.number)
    places: dict[int, list[str]] = {}
    for superlative in reading.superlatives:
        for mention in superlative.operands:
            places.setdefault(mention, []).append(_place(superlative, lang))
    data = {
        "figures": [
            _figure(reading, at, lang, relations.get(at), numbers.get(at), places.get(at, []))
            for at in range(len(reading.mentions))
        ],
        "relations": [
            {"kind": words["relation"][relation.kind], "sum": written(relation, reading, lang)}
            for relation in reading.relations
        ],
        "units": [_heading(reading, at) for at in range(len(reading.units))],
        "kin": {note.number: note.kin for note in notes},
        "words": words["script"],
    }
    return Markup(json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_IN_SCRIPT))


def _figure(
    reading: Reading,
    at: int,
    lang: Lang,
    relations: list[int] | None,
    notes: list[int] | None,
    places: list[str],
) -> dict[str, Any]:
    """One figure's card: its rows by name, what is empty left out."""
    words, mention = _words(lang), reading.mentions[at]
    rows = {
        "value": _value(mention, lang),
        "interval": interval(mention, reading.plain, lang),
        "unit": _unit(mention, lang),
        "place": "；".join(places),
        "note": words["note_of_date"].get(mention.note, mention.note),
    }
    subject: tuple[int | None, ...] = ()
    if claim := reading.claim_of(at):
        rows["measure"] = claim.measure
        rows["modality"] = words["modality"][claim.modality]
        rows["period"] = days(*claim.period, lang) if claim.period else ""
        if claim.unit is not None:
            item = None if claim.item is None else reading.units[claim.unit].items[claim.item]
            subject = (claim.unit, item.number if item else None)
    card = {
        "kind": words["kind"][mention.kind],
        "rows": {name: text for name, text in rows.items() if text},
        "subject": subject,
        "relations": relations,
        "notes": notes,
    }
    return {name: value for name, value in card.items() if value}


def _value(mention: Mention, lang: Lang) -> str:
    """Readable, and with all its digits where these differ."""
    short, full = short_value(mention, lang), value(mention, lang)
    return full if short == full else f"{short} = {full}"


def _unit(mention: Mention, lang: Lang) -> str:
    if mention.kind in ("date", "ratio"):
        return ""
    name = unit_name(mention, lang).strip()
    return f"{name} ({mention.unit})" if mention.kind == "money" else name


def _place(superlative: Superlative, lang: Lang) -> str:
    words = _words(lang)
    name: str = words["superlative"][superlative.kind]
    return f"{name} · {superlative.scope}" if superlative.scope else name
