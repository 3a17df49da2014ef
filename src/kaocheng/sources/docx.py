"""A Word document: what its reader sees, each character with its run.

Paragraphs become lines, table rows lines whose cells are parted by tabs. Text boxes follow the
paragraph they hang on; footnotes and endnotes follow the text. Numbers that Word generates are
written out. Out are deleted tracked changes (inserted ones are in), hidden text, field codes,
tables of contents, and headers and footers, which repeat on each page.
"""

import datetime
import io
from collections.abc import Iterable, Iterator
from typing import Any

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml

from kaocheng.sources.assembly import Assembly
from kaocheng.sources.errors import SourceError
from kaocheng.sources.limits import hold
from kaocheng.sources.numbering import Numbering, find, value
from kaocheng.sources.package import check_package
from kaocheng.text import Cell, Document, RunPlace


def document(name: str, data: bytes, date: datetime.date | None = None) -> Document:
    """The document in the bytes of a .docx.

    Raises SourceError for a package that is broken, is no Word document, declares a document
    type (which could name files and expand without end), or asks for more than the limits.
    """
    try:
        check_package(name, data)
        return _Reader(name, docx.Document(io.BytesIO(data)).part).document(date)
    except SourceError:
        raise
    # zipfile, zlib, lxml and python-docx each raise their own errors for a broken package,
    # bare KeyError, ValueError and AttributeError among them.
    except Exception as broken:
        raise SourceError(
            name,
            zh="不是完好的 .docx；请用 Word 或 WPS 打开后另存为 .docx 或 .txt",
            en="not a sound .docx; open it in Word or WPS and save it again as .docx or .txt",
        ) from broken


_PARAGRAPH, _TABLE, _RUN, _BOX = map(qn, ("w:p", "w:tbl", "w:r", "w:txbxContent"))
_COMPATIBLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_UNSEEN = frozenset(map(qn, ("w:del", "w:moveFrom", "w:rt", "w:pPr", "w:rPr", "w:sdtPr")))
_NOTES = (
    (RELATIONSHIP_TYPE.FOOTNOTES, qn("w:footnoteReference"), qn("w:footnote")),
    (RELATIONSHIP_TYPE.ENDNOTES, qn("w:endnoteReference"), qn("w:endnote")),
)
_ONE_LINE = str.maketrans("\n\t", "  ")


class _Reader:
    """Reads the parts of one package into an assembly."""

    def __init__(self, name: str, main: Any) -> None:
        self._name = name
        self._main = main
        self._assembly = Assembly()
        self._styles = {
            style.get(qn("w:styleId")): (value(find(style, "w:name")) or "").lower()
            for style in self._related(RELATIONSHIP_TYPE.STYLES, ())
        }
        self._numbering = Numbering(
            self._related(RELATIONSHIP_TYPE.NUMBERING, ()),
            self._related(RELATIONSHIP_TYPE.STYLES, ()),
        )
        self._part = ""
        self._paragraphs: dict[Any, int] = {}
        self._line = -1  # where the last line begins; -1 before the first
        self._cells = 0

    def document(self, date: datetime.date | None) -> Document:
        root = self._main.element
        self._enter(self._main, root)
        self._blocks(root.body)
        for kind, reference, note in _NOTES:
            wanted = [found.get(qn("w:id")) for found in root.iter(reference)]
            if not wanted:
                continue
            notes = self._related(kind, ())
            self._enter(self._main.part_related_by(kind), notes)
            by_id = {found.get(qn("w:id")): found for found in notes.iterchildren(note)}
            for number in dict.fromkeys(wanted):
                self._blocks(by_id[number])
        return self._assembly.document(self._name, date)

    def _related(self, kind: str, without: Any) -> Any:
        """The root of a part the main one refers to; `without` where it refers to none."""
        try:
            part = self._main.part_related_by(kind)
        except KeyError:
            return without
        return part.element if hasattr(part, "element") else parse_xml(part.blob)

    def _enter(self, part: Any, root: Any) -> None:
        """Begin with a part: places are counted in it from now on."""
        self._part = str(part.partname).lstrip("/")
        self._paragraphs = {found: at for at, found in enumerate(root.iter(_PARAGRAPH))}

    def _blocks(self, parent: Any) -> None:
        """Add the paragraphs and tables of a body, a note or a text box, each on its own line."""
        joined = False  # to the paragraph before, whose mark is deleted
        for block in _children(parent, _PARAGRAPH, _TABLE):
            if block.tag == _TABLE:
                self._break(joined=joined and self._assembly.size == self._line)
                self._table(block)
                joined = False
            elif not self._in_contents(block):
                self._break(joined=joined)
                self._paragraph(block)
                boxes = list(_boxes(block))
                for box in boxes:
                    self._blocks(box)
                joined = not boxes and find(block, "w:pPr", "w:rPr", "w:del") is not None

    def _break(self, *, joined: bool) -> None:
        """Begin a line, unless what comes is joined to the last one."""
        if not joined:
            if self._line >= 0:
                self._assembly.add("\n")
            self._line = self._assembly.size

    def _in_contents(self, paragraph: Any) -> bool:
        """Whether a paragraph is a line of a table of contents."""
        style = value(find(paragraph, "w:pPr", "w:pStyle"))
        return self._styles.get(style, "").startswith("toc ")

    def _paragraph(self, paragraph: Any, *, in_cell: bool = False) -> None:
        at = self._paragraphs[paragraph]
        self._assembly.add(self._numbering.label(paragraph), RunPlace(self._part, at, None, 0))
        for number, (run, seen) in enumerate(_runs(paragraph, seen=True)):
            if seen:
                words = characters(run)
                self._assembly.add(
                    words.translate(_ONE_LINE) if in_cell else words,
                    RunPlace(self._part, at, number, 0),
                )

    def _table(self, table: Any) -> None:
        """Add a table, a row a line; a cell that reaches over several rows stands in the first."""
        start = self._assembly.size
        cells: list[Cell] = []
        width = 0
        reaching: dict[int, int] = {}  # column -> which cell reaches down from the row above
        rows = [row for row in _children(table, qn("w:tr")) if find(row, "w:trPr", "w:del") is None]
        for number, row in enumerate(rows):
            if number:
                self._assembly.add("\n")
            first_column = column = int(value(find(row, "w:trPr", "w:gridBefore")) or 0)
            for cell in _children(row, qn("w:tc")):
                if column > first_column:
                    self._assembly.add("\t")
                columns = max(1, int(value(find(cell, "w:tcPr", "w:gridSpan")) or 1))
                merge = find(cell, "w:tcPr", "w:vMerge")
                if column in reaching and merge is not None and value(merge) != "restart":
                    upper = cells[reaching[column]]
                    cells[reaching[column]] = upper._replace(rows=number - upper.row + 1)
                else:
                    reaching[column] = len(cells)
                    begin = self._assembly.size
                    self._cell(cell)
                    cells.append(Cell(number, column, begin, self._assembly.size, columns=columns))
                column += columns
                width = max(width, column)
                hold(self._name, "table_cells", self._cells + (number + 1) * width)
        self._cells += len(rows) * width
        self._assembly.add_table(start, cells)

    def _cell(self, cell: Any) -> None:
        """Add what a cell holds on one line: its paragraphs, also those of a table or a text box
        in it, parted by spaces."""
        begin = self._assembly.size
        for paragraph in _inner_paragraphs(cell):
            if self._assembly.size > begin:
                self._assembly.add(" ")
            self._paragraph(paragraph, in_cell=True)


def runs(paragraph: Any) -> list[Any]:
    """The runs of a `w:p` as `RunPlace.run` counts them: those in tracked changes too, those of a
    text box inside it not."""
    return [run for run, _ in _runs(paragraph, seen=True)]


def _runs(parent: Any, *, seen: bool) -> Iterator[tuple[Any, bool]]:
    """The runs below an element, each with whether its reader sees it."""
    for child in parent:
        if child.tag == _BOX:
            continue
        shown = seen and not _is_unseen(child)
        if child.tag == _RUN:
            yield child, shown and not _is_hidden(child)
        if len(child):
            yield from _runs(child, seen=shown)


def _children(parent: Any, *tags: str) -> Iterator[Any]:
    """The elements of some tags that stand in another directly, or in what only wraps them
    (content controls, insertions)."""
    for child in parent:
        if child.tag in tags:
            yield child
        elif not _is_unseen(child) and not _is_contents(child):
            yield from _children(child, *tags)


def _inner_paragraphs(parent: Any) -> Iterator[Any]:
    """All paragraphs that are seen in an element, one in another after it."""
    for child in parent:
        if not _is_unseen(child):
            if child.tag == _PARAGRAPH:
                yield child
            yield from _inner_paragraphs(child)


def _boxes(parent: Any) -> Iterator[Any]:
    """The contents of the text boxes that are seen in a paragraph."""
    if next(parent.iter(_BOX), None) is None:
        return
    for child in parent:
        if child.tag == _BOX:
            yield child
        elif not _is_unseen(child):
            yield from _boxes(child)


def _is_unseen(element: Any) -> bool:
    """Whether nothing in an element is seen: it is deleted, no content, or the substitute for a
    drawing that is there."""
    if element.tag == f"{_COMPATIBLE}Fallback":
        return element.getparent().find(f"{_COMPATIBLE}Choice") is not None
    return element.tag in _UNSEEN


def _is_contents(element: Any) -> bool:
    """Whether an element is a content control that holds the table of contents."""
    gallery = find(element, "w:sdtPr", "w:docPartObj", "w:docPartGallery")
    return value(gallery) == "Table of Contents"


def _is_hidden(run: Any) -> bool:
    hidden = find(run, "w:rPr", "w:vanish")
    return hidden is not None and value(hidden) not in ("0", "false", "off")


def characters(run: Iterable[Any]) -> str:
    """The characters of a run, or of some of what it holds; a break of the page or the column is
    none."""
    words = []
    for child in run:
        if child.tag == qn("w:t"):
            words.append(child.text or "")
        elif child.tag in (qn("w:tab"), qn("w:ptab")):
            words.append("\t")
        elif child.tag == qn("w:noBreakHyphen"):
            words.append("-")
        elif child.tag == qn("w:cr") or (
            child.tag == qn("w:br") and child.get(qn("w:type"), "textWrapping") == "textWrapping"
        ):
            words.append("\n")
    return "".join(words)
