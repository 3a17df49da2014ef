"""A web page: its article without the navigation around it, its tables, its date.

Read by lxml.html, which python-docx needs anyway, is fast, mends what browsers mend, and keeps
for every word the node it stands in, which the article extractors built on it throw away.
"""

import datetime
import re
from collections.abc import Iterator
from typing import Any

import lxml.etree  # type: ignore[import-untyped]
import lxml.html  # type: ignore[import-untyped]

from kaocheng.sources import plain
from kaocheng.sources.article import BLOCKS, article, is_unread
from kaocheng.sources.assembly import Assembly
from kaocheng.sources.errors import SourceError
from kaocheng.sources.limits import hold
from kaocheng.text import Cell, Document, NodePlace


def document(name: str, data: bytes, date: datetime.date | None = None) -> Document:
    """The article of a web page.

    date  the day it was published, where the page does not say

    Nothing the page names is loaded. Raises SourceError for bytes in no known encoding, for what
    is beyond the limits, and for a page nested so deep that its parser would leave out the rest.
    """
    hold(name, "xml_bytes", len(data))
    parser = lxml.html.HTMLParser(encoding="utf-8", no_network=True)
    source = decode(name, data).replace("\0", "\ufffd").encode("utf-8", "replace")
    try:
        page = lxml.html.document_fromstring(source, parser=parser)
    except lxml.etree.ParserError as blank:
        raise SourceError(
            name,
            zh="网页没有内容；请检查是否给错了文件",
            en="a web page without content; check that it is the right file",
        ) from blank
    if any(error.type in _TOO_DEEP for error in parser.error_log):
        raise SourceError(
            name,
            zh="网页嵌套过深，无法解析；请在浏览器中打开，将正文另存为 .txt",
            en="a web page nested too deep to be parsed; open it in a browser and save its text "
            "as .txt",
        )
    body = page.find("body")
    return _Reader(name, page if body is None else body).document(_published(page) or date)


_TOO_DEEP = (
    lxml.etree.ErrorTypes.ERR_RESOURCE_LIMIT,
    lxml.etree.ErrorTypes.ERR_INTERNAL_ERROR,  # before libxml2 2.14
)


_CHARSET = re.compile(rb"""<meta[^>]{1,200}charset\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
_HEAD_BYTES = 4096
_FAMILIES = {"gb2312": "gb18030", "gbk": "gb18030"}


def decode(name: str, data: bytes) -> str:
    """The page's characters: in the encoding it declares if they are of it, else as a text's."""
    declared = _CHARSET.search(data[:_HEAD_BYTES])
    if declared:
        encoding = declared[1].decode("ascii", "replace").lower()
        try:
            return data.decode(_FAMILIES.get(encoding, encoding))
        except (LookupError, UnicodeDecodeError):
            pass  # pages lie about their encoding; the bytes themselves decide
    return plain.decode(name, data)


_SPACES = re.compile(r"[ \t\n\r\f]+")
_WIDE = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’…—]")
_NEARLY_ALL = 0.8
_WIDEST = 1000  # as browsers have it
_DIGITS = 10


class _Reader:
    """Reads the article below a page's body into an assembly."""

    def __init__(self, name: str, body: Any) -> None:
        self._name = name
        self._body = body
        self._assembly = Assembly()
        self._nodes = _Nodes(body.getroottree().getroot())
        self._line_break = False  # before the next words, because a block ended or began
        self._space = ""  # white space that stands before the next words, as it is in the source
        self._last = ""  # the last character of the line, or of the cell
        self._in_cell = False
        self._cells = 0

    def document(self, date: datetime.date | None) -> Document:
        chosen = article(self._body)
        heading = next(self._body.iter("h1"), None)
        if heading is not None and not _within(heading, chosen) and not _unread_above(heading):
            self._element(heading)
        self._element(chosen)
        return self._assembly.document(self._name, date)

    def _element(self, element: Any) -> None:
        """Add all that a reader sees of an element."""
        if is_unread(element) or _is_list_of_links(element):
            return
        if element.tag == "br":
            self._break()
            return
        if element.tag == "table" and not self._in_cell and _holds_data(element):
            self._break()
            self._table(element)
            self._break()
            return
        if element.tag in BLOCKS:
            self._break()
        if element.tag == "li":
            self._label(element)
        self._inside(element)
        if element.tag in BLOCKS:
            self._break()

    def _inside(self, element: Any) -> None:
        """Add what stands between an element's tags."""
        path, number = "", 0
        for child in (None, *element):
            if child is not None:
                self._element(child)
            text = element.text if child is None else child.tail
            if text:
                number += 1
                path = path or self._nodes.path(element)
                self._words(text, f"{path}/text()[{number}]", element.sourceline or 1)

    def _label(self, item: Any) -> None:
        """Add the number a browser puts before an item of a numbered list."""
        parent = item.getparent()
        if parent is not None and parent.tag == "ol":
            first = _whole_number(parent.get("start", "1"))
            if first is not None:
                self._write(f"{first + self._nodes.numbers[item] - 1}.")

    def _break(self) -> None:
        self._line_break, self._space = True, ""

    def _write(self, words: str, place: NodePlace | None = None) -> None:
        """Add words that are on one line, after the break or space that is due."""
        if self._line_break and (self._last if self._in_cell else self._assembly.size):
            self._assembly.add(" " if self._in_cell else "\n")
        elif self._space and self._last and not self._line_break:
            broken = "\n" in self._space and _WIDE.match(self._last) and _WIDE.match(words)
            self._assembly.add("" if broken else " ")
        self._line_break, self._space = False, ""
        self._assembly.add(words, place)
        self._last = words[-1]

    def _words(self, text: str, path: str, line: int) -> None:
        """Add a text node: white space in it counts as one space, and none at a line's ends."""
        at = 0
        for gap in (*_SPACES.finditer(text), None):
            end = gap.start() if gap else len(text)
            if end > at:
                self._write(text[at:end], NodePlace(path, line, at))
            if gap:
                self._space += gap[0]
                at = gap.end()

    def _table(self, table: Any) -> None:
        """Add a table, a row a line; a cell that reaches over several rows stands in the first."""
        for caption in table.iterchildren("caption"):
            self._element(caption)
        if self._assembly.size:
            self._assembly.add("\n")
        start = self._assembly.size
        cells: list[Cell] = []
        taken: set[tuple[int, int]] = set()
        width = 0
        for number, row in enumerate(_rows(table)):
            if number:
                self._assembly.add("\n")
            column = 0
            for at, cell in enumerate(row.iterchildren("td", "th")):
                if at:
                    self._assembly.add("\t")
                while (number, column) in taken:
                    column += 1
                rows, columns = _reach(cell, "rowspan"), _reach(cell, "colspan")
                self._cells += rows * columns
                width = max(width, column + columns)
                hold(self._name, "table_cells", max(self._cells, (number + rows) * width))
                taken |= {
                    (number + down, column + right)
                    for down in range(rows)
                    for right in range(columns)
                }
                begin = self._assembly.size
                self._cell(cell)
                cells.append(Cell(number, column, begin, self._assembly.size, rows, columns))
                column += columns
        self._assembly.add_table(start, cells)

    def _cell(self, cell: Any) -> None:
        """Add a cell's words, its lines parted by spaces."""
        self._in_cell, self._line_break, self._space, self._last = True, False, "", ""
        if not is_unread(cell):
            self._inside(cell)
        self._in_cell, self._line_break = False, False


class _Nodes:
    """The XPaths of a page's text nodes, found in one walk so that long pages stay cheap."""

    def __init__(self, root: Any) -> None:
        self._steps: dict[Any, str] = {root: f"/{root.tag}"}
        self.numbers: dict[Any, int] = {root: 1}
        for parent in root.iter(lxml.etree.Element):
            counts: dict[str, int] = {}
            for child in parent.iterchildren(lxml.etree.Element):
                number = counts[child.tag] = counts.get(child.tag, 0) + 1
                test = child.tag if child.tag.isalnum() else f"*[name()='{child.tag}']"
                self._steps[child] = f"/{test}[{number}]"
                self.numbers[child] = number

    def path(self, element: Any) -> str:
        steps = [self._steps[element], *(self._steps[above] for above in element.iterancestors())]
        return "".join(reversed(steps))


def _rows(table: Any) -> Iterator[Any]:
    for child in table:
        if child.tag == "tr":
            yield child
        elif child.tag in ("thead", "tbody", "tfoot"):
            yield from child.iterchildren("tr")


def _reach(cell: Any, attribute: str) -> int:
    """How many rows or columns a cell covers; browsers take what is no number for 1."""
    said = _whole_number(cell.get(attribute, "1"))
    return 1 if said is None else max(1, min(said, _WIDEST))


def _whole_number(said: str) -> int | None:
    return int(said) if said.isascii() and said.isdecimal() and len(said) < _DIGITS else None


def _holds_data(table: Any) -> bool:
    """Whether a table is one, and does not only lay out the page."""
    if next(table.iterdescendants("table"), None) is not None:
        return False
    widths = [sum(1 for _ in row.iterchildren("td", "th")) for row in _rows(table)]
    return len(widths) > 1 and max(widths) > 1


def _is_list_of_links(element: Any) -> bool:
    """Whether a list has nothing but links to other pages; attachments are part of a report."""
    if element.tag not in ("ul", "ol", "dl"):
        return False
    words, linked = "".join(element.itertext()), element.iter("a")
    links = sum(len("".join("".join(link.itertext()).split())) for link in linked)
    return links > _NEARLY_ALL * len("".join(words.split())) and "附件" not in words


def _within(element: Any, outer: Any) -> bool:
    return element is outer or any(above is outer for above in element.iterancestors())


def _unread_above(element: Any) -> bool:
    return any(is_unread(above) for above in (element, *element.iterancestors()))


_NAMES = frozenset(("pubdate", "publishdate", "pub_date", "article:published_time"))
_SAID = re.compile(r"发布(?:日期|时间)\s*[：:]")
_DAY = re.compile(r"\s*(\d{4})\s*[-年/.]\s*(\d{1,2})\s*[-月/.]\s*(\d{1,2})")


def _published(page: Any) -> datetime.date | None:
    """The day a page says it was published: in its head, else in a line 发布日期：2024-01-15.

    The names are those of 政府网站网页标签 (PubDate) and of Open Graph.
    """
    for meta in page.iter("meta"):
        if (meta.get("name") or meta.get("property") or "").lower() in _NAMES and (
            day := _day(meta.get("content", ""), 0)
        ):
            return day
    words = "".join(page.itertext())
    for said in _SAID.finditer(words):
        if day := _day(words, said.end()):
            return day
    return None


def _day(words: str, at: int) -> datetime.date | None:
    found = _DAY.match(words, at)
    if found is None:
        return None
    try:
        return datetime.date(*map(int, found.groups()))
    except ValueError:
        return None
