"""The Word document itself, with a comment on each finding at its exact words.

Runs are split where a finding begins or ends, each part with the formatting of the whole; nothing
else of the document changes. Word has no comments in footnotes, endnotes and text boxes: there a
comment stands at the note's mark, or where the box hangs.
"""

import copy
import io
from bisect import bisect_left, bisect_right
from typing import Any

import docx
from docx.comments import Comment
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.shared import Pt
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from kaocheng.checking.findings import Examination, Finding
from kaocheng.outputs.explained import GRADES
from kaocheng.outputs.written import Lang
from kaocheng.reading.reading import Reading
from kaocheng.sources.docx import characters, runs
from kaocheng.sources.formats import format_of
from kaocheng.text import RunPlace, Span

_AUTHOR: dict[Lang, str] = {"zh": "考成", "en": "Kaocheng"}
_INITIALS = "KC"
_SIZE = Pt(9)
_PARAGRAPH, _RUN, _PROPERTIES, _SPACE = map(qn, ("w:p", "w:r", "w:rPr", "xml:space"))
_MARKS = {qn("w:footnote"): qn("w:footnoteReference"), qn("w:endnote"): qn("w:endnoteReference")}


class NoWordDocument(ValueError):
    """A report that is kept in another format, in which there is no place for comments."""

    def __init__(self, name: str) -> None:
        self.message = {
            "zh": f"{name}：不是 .docx，批注无处可写；请用 Word 或 WPS 另存为 .docx",
            "en": f"{name}: is no .docx, so there is no place for comments; save it as .docx",
        }
        super().__init__(self.message["en"])


def commented(data: bytes, reading: Reading, examination: Examination, lang: Lang) -> bytes:
    """A .docx with a comment on each finding.

    data     the file that was read
    reading  what was read in it, whose places are runs of that file

    Raises NoWordDocument for a file of another format.
    """
    if format_of(reading.document.name, data) != "docx":
        raise NoWordDocument(reading.document.name)
    document = docx.Document(io.BytesIO(data))
    anchors = _Anchors(document.part, reading)
    for finding in examination.findings:
        first, last = anchors.of(finding.span)
        comment = document.add_comment(
            [Run(first, document), Run(last, document)],
            author=_AUTHOR[lang],
            initials=_INITIALS,
        )
        _write(comment, finding, reading, lang)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def _write(comment: Comment, finding: Finding, reading: Reading, lang: Lang) -> None:
    """Fill a comment: the rule's code and grade, what it says, where else to look, repairs."""
    first = comment.paragraphs[0]
    _add(first, f"{finding.code} {GRADES[lang][finding.grade]}", bold=True)
    _add(first, f"  {finding.message[lang]}")
    zh = lang == "zh"
    if finding.related:
        words = ("，" if zh else ", ").join(_said(reading, span) for span in finding.related)
        _add(comment.add_paragraph(), f"参看：{words}" if zh else f"See {words}")
    for repair in finding.repairs:
        change = f"{_said(reading, repair.span)} → {repair.text}"
        line = (
            f"可能：{change}（{repair.why[lang]}）"
            if zh
            else f"Perhaps {change} ({repair.why[lang]})"
        )
        _add(comment.add_paragraph(), line)


def _said(reading: Reading, span: Span) -> str:
    return " ".join(reading.text[span.start : span.end].split())


def _add(paragraph: Paragraph, words: str, *, bold: bool = False) -> None:
    """Add words to a comment, small and without the indent that body text has in many reports."""
    paragraph.paragraph_format.first_line_indent = Pt(0)
    indent = paragraph._p.get_or_add_pPr().get_or_add_ind()
    indent.set(qn("w:firstLineChars"), "0")
    run = paragraph.add_run(words)
    run.font.size = _SIZE
    if bold:
        run.bold = True


class _Anchors:
    """The runs of a document's main part that findings are about, split where findings end."""

    def __init__(self, main: Any, reading: Reading) -> None:
        self._document = reading.document
        self._body = main.element
        self._paragraphs = {_name(main): list(self._body.iter(_PARAGRAPH))}
        for kind in (RELATIONSHIP_TYPE.FOOTNOTES, RELATIONSHIP_TYPE.ENDNOTES):
            for notes in (rel.target_part for rel in main.rels.values() if rel.reltype == kind):
                root = notes.element if hasattr(notes, "element") else parse_xml(notes.blob)
                self._paragraphs[_name(notes)] = list(root.iter(_PARAGRAPH))
        self._runs: dict[Any, list[_Run]] = {}

    def of(self, span: Span) -> tuple[Any, Any]:
        """The first and the last run of a span."""
        places = self._places(span)
        stands_in = self._host(places[0])
        if stands_in is not None:
            return stands_in, stands_in
        in_runs = [at for at in places if at.run is not None and self._host(at) is None]
        if not in_runs:  # a number that Word generates stands in no run
            run = self._whole(self._paragraph(places[0]))
            return run, run
        return self._run(in_runs[0]).beginning(in_runs[0].offset), self._run(in_runs[-1]).ending(
            in_runs[-1].offset + 1
        )

    def _places(self, span: Span) -> list[RunPlace]:
        """Where the characters of a span stand; those next to it where none of its own does."""
        after = range(span.end, len(self._document.text))
        before = range(span.start - 1, -1, -1)
        inside = [self._document.place_of(at) for at in range(span.start, span.end)]
        if not any(inside):
            beside = map(self._document.place_of, (*after, *before))
            inside = [next(place for place in beside if place is not None)]
        return [place for place in inside if isinstance(place, RunPlace)]

    def _paragraph(self, place: RunPlace) -> Any:
        return self._paragraphs[place.part][place.paragraph]

    def _host(self, place: RunPlace) -> Any | None:
        """The run of the main part that the note or the text box of a place hangs on."""
        paragraph = self._paragraph(place)
        for above in paragraph.iterancestors(*_MARKS):
            number = above.get(qn("w:id"))
            marks = self._body.iter(_MARKS[above.tag])
            return next(mark.getparent() for mark in marks if mark.get(qn("w:id")) == number)
        return next(reversed(list(paragraph.iterancestors(_RUN))), None)

    def _run(self, place: RunPlace) -> "_Run":
        """The run of a place; runs are counted as they were before any was split."""
        paragraph = self._paragraph(place)
        if paragraph not in self._runs:
            self._runs[paragraph] = [_Run(run) for run in runs(paragraph)]
        assert place.run is not None
        return self._runs[paragraph][place.run]

    def _whole(self, paragraph: Any) -> Any:
        """The first run of a paragraph; an empty one is made where it has none."""
        first = next(iter(runs(paragraph)), None)
        if first is None:
            first = OxmlElement("w:r")
            paragraph.append(first)
        return first


class _Run:
    """A run, and the parts it has been split into, by the offset at which each begins."""

    def __init__(self, run: Any) -> None:
        self._parts = [(0, run)]
        self._size = len(characters(run))

    def beginning(self, offset: int) -> Any:
        """The part that begins at an offset, split off if none does."""
        at = bisect_right(self._parts, offset, key=lambda part: part[0]) - 1
        start, part = self._parts[at]
        if start == offset:
            return part
        rest = _split(part, offset - start)
        self._parts.insert(at + 1, (offset, rest))
        return rest

    def ending(self, offset: int) -> Any:
        """The part that ends before an offset."""
        if offset < self._size:
            self.beginning(offset)
        at = bisect_left(self._parts, offset, key=lambda part: part[0]) - 1
        return self._parts[at][1]


def _split(run: Any, offset: int) -> Any:
    """Split a run in two, and return the second; both have its formatting.

    What is no character (a drawing, the mark of a note) stays where it stood among them.
    """
    rest = copy.deepcopy(run)
    run.addnext(rest)
    done = 0
    for ours, theirs in zip(list(run), list(rest), strict=True):
        if ours.tag == _PROPERTIES:
            continue
        words = characters([ours])
        if done + len(words) <= offset:
            rest.remove(theirs)
        elif done >= offset:
            run.remove(ours)
        else:
            ours.text, theirs.text = words[: offset - done], words[offset - done :]
            for text in (ours, theirs):
                text.set(_SPACE, "preserve")
        done += len(words)
    return rest


def _name(part: Any) -> str:
    return str(part.partname).lstrip("/")
