"""A document read: its outline, mentions, relations, claims, superlatives, and what was left."""

import datetime
import re
from bisect import bisect_right
from collections.abc import Sequence

import msgspec

from kaocheng.reading.claims import Claim, find_claims
from kaocheng.reading.grids import apart, between, tables_of, without
from kaocheng.reading.links import Relation
from kaocheng.reading.mentions import Mention, Scan, unread
from kaocheng.reading.outline import Unit, dateline, outline, year_of
from kaocheng.reading.page import fold, odd_characters, paragraphs, plain
from kaocheng.reading.periods import Calendar
from kaocheng.reading.relations import find_relations
from kaocheng.reading.superlatives import Superlative, find_superlatives
from kaocheng.reading.tables import TableReading, read_tables
from kaocheng.reading.tenses import tenses
from kaocheng.text import Document, Span


class Reading(msgspec.Struct):
    """All that was read in one document.

    date            the day every unwritten year was taken from; None where nothing gives one
    text            the document's text as it came
    plain           the same text, same length: simplified characters, half-width digits, the
                    line breaks of a newspaper column inside a paragraph turned into spaces
    paragraphs      spans, a paragraph broken by a column being one
    sentences       spans, in order, never crossing a paragraph
    mentions, relations, claims, superlatives   in the order of the text
    non_quantities  spans of digits known to be no quantity (item numbers, names, codes)
    unread          spans of digits that nothing accounts for
    odd             the characters of the text that stand otherwise in `plain`
    tables          the tables; each cell is a line of `plain`, and no sentence runs through one
    constant_prices  measures known to the reader's user to grow at constant prices
    """

    document: Document
    date: datetime.date | None
    plain: str
    units: list[Unit]
    paragraphs: list[Span]
    sentences: list[Span]
    mentions: list[Mention]
    relations: list[Relation]
    claims: list[Claim]
    superlatives: list[Superlative]
    non_quantities: list[Span]
    unread: list[Span]
    odd: frozenset[str] = frozenset()
    constant_prices: tuple[str, ...] = ()
    tables: list[TableReading] = []

    @property
    def text(self) -> str:
        return self.document.text

    @property
    def lines(self) -> list[Span]:
        """The paragraphs and the cells of tables, in the order of the text."""
        cells = (cell for table in self.tables for cell in table.cells)
        return sorted([*self.paragraphs, *cells]) if self.tables else self.paragraphs

    def words(self, mention: int) -> str:
        """A mention as it stands in the text: 57.15亿元."""
        found = self.mentions[mention]
        return self.document.text[found.start : found.end]

    def of_kind(self, kind: str) -> list[Relation]:
        """All relations of one kind."""
        return [relation for relation in self.relations if relation.kind == kind]

    def claim_of(self, mention: int) -> Claim | None:
        """The claim a mention makes; None for dates and for names such as 第三批."""
        at = bisect_right(self.claims, mention, key=lambda claim: claim.mention) - 1
        return self.claims[at] if at >= 0 and self.claims[at].mention == mention else None

    def sentence_at(self, offset: int) -> Span:
        """The sentence that holds an offset; between two, the one before; of a text that is all
        tables, the whole."""
        if not self.sentences:
            return Span(0, len(self.plain))
        return self.sentences[max(0, bisect_right(self.sentences, (offset, len(self.plain))) - 1)]

    def between(self, left: int, right: int) -> str:
        """The plain words between two mentions, in whichever order they stand."""
        first, second = sorted((self.mentions[left], self.mentions[right]), key=lambda m: m.start)
        return self.plain[first.end : second.start]


def read(
    source: str | Document,
    date: datetime.date | None = None,
    *,
    names: Sequence[str] = (),
    constant_prices: Sequence[str] = (),
) -> Reading:
    """Read a document, or a text, into mentions, relations, claims and superlatives.

    source  a Document, or a text (a string is text, never a path)
    date    the document's date where neither it nor its text gives one
    names   proper names; digits in them are no quantity
    constant_prices  measures whose growth is published at constant prices

    Years that are not written come from the title, the dateline or `date`, in this order;
    where none of them gives a year, such a date has no value and says so.
    """
    document = source if isinstance(source, Document) else Document("", source, date)
    odd = odd_characters(document.text)
    folded = fold(document.text, odd)
    tables = tables_of(document)
    blocks = [
        Span(start + stretch.start, end + stretch.start)
        for stretch in between(tables, len(folded))
        for start, end in paragraphs(folded[slice(*stretch)])
    ]
    text = plain(folded, blocks)
    if tables:
        text = apart(tables, without(tables, text), folded)
    day = dateline(text) or document.date or date
    year = year_of(text) or (day.year if day else None)
    parts = outline(text, blocks)
    stances = tenses(text, blocks, year, fragment=not parts.units)
    known = sorted([*parts.numbers, *named(text, names)])
    scan = Scan(text, Calendar(text, year, stances), known)
    scan.run()
    read_in_tables, mentions, row_numbers = read_tables(text, tables, scan.mentions)
    relations = find_relations(text, parts.sentences, mentions)
    claims = find_claims(
        text, parts.sentences, parts.units, mentions, relations, stances, year, day
    )
    superlatives = find_superlatives(text, mentions)
    non_quantities = sorted([*known, *scan.non_quantities, *row_numbers])
    spans = [Span(mention.start, mention.end) for mention in mentions]
    return Reading(
        document=document, date=day, plain=text, units=parts.units, paragraphs=blocks,
        sentences=parts.sentences, mentions=mentions, relations=relations, claims=claims,
        superlatives=superlatives, non_quantities=non_quantities,
        unread=unread(text, spans, non_quantities), odd=odd,
        constant_prices=tuple(constant_prices), tables=read_in_tables,
    )  # fmt: skip


def named(plain: str, names: Sequence[str]) -> list[Span]:
    """Where some names stand in a plain text; a column may have broken them.

    >>> named("三三 制与三三制改造", ["三三制"])
    [Span(start=0, end=4), Span(start=5, end=8)]
    """
    if not names:
        return []
    longest = sorted((fold(name, odd_characters(name)) for name in names), key=len, reverse=True)
    any_of = re.compile("|".join(" ?".join(map(re.escape, name)) for name in longest))
    return [Span(*match.span()) for match in any_of.finditer(plain)]
