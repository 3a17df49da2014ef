"""A document read: its outline, mentions, relations, claims, superlatives, and what was left."""

import datetime
from bisect import bisect_right

import msgspec

from kaocheng.reading.claims import Claim, find_claims
from kaocheng.reading.links import Relation
from kaocheng.reading.mentions import Mention, Scan, unread
from kaocheng.reading.outline import Unit, dateline, outline, year_of
from kaocheng.reading.page import fold, odd_characters, paragraphs, plain
from kaocheng.reading.periods import Calendar
from kaocheng.reading.relations import find_relations
from kaocheng.reading.superlatives import Superlative, find_superlatives
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

    @property
    def text(self) -> str:
        return self.document.text

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
        """The sentence that holds an offset; between two, the one before."""
        return self.sentences[max(0, bisect_right(self.sentences, (offset, len(self.plain))) - 1)]

    def between(self, left: int, right: int) -> str:
        """The plain words between two mentions, in whichever order they stand."""
        first, second = sorted((self.mentions[left], self.mentions[right]), key=lambda m: m.start)
        return self.plain[first.end : second.start]


def read(source: str | Document, date: datetime.date | None = None) -> Reading:
    """Read a document, or a text, into mentions, relations, claims and superlatives.

    source  a Document, or a text (a string is text, never a path)
    date    the document's date where neither it nor its text gives one

    Years that are not written come from the title, the dateline or `date`, in this order;
    where none of them gives a year, such a date has no value and says so.
    """
    document = source if isinstance(source, Document) else Document("", source, date)
    odd = odd_characters(document.text)
    folded = fold(document.text, odd)
    blocks = paragraphs(folded)
    text = plain(folded, blocks)
    day = dateline(text) or document.date or date
    year = year_of(text) or (day.year if day else None)
    parts = outline(text, blocks)
    stances = tenses(text, blocks, year)
    scan = Scan(text, Calendar(text, year, stances), parts.numbers)
    scan.run()
    relations = find_relations(text, parts.sentences, scan.mentions)
    claims = find_claims(
        text, parts.sentences, parts.units, scan.mentions, relations, stances, year, day
    )
    superlatives = find_superlatives(text, scan.mentions)
    names = sorted([*parts.numbers, *scan.non_quantities])
    spans = [Span(mention.start, mention.end) for mention in scan.mentions]
    return Reading(
        document=document, date=day, plain=text, units=parts.units, paragraphs=blocks,
        sentences=parts.sentences, mentions=scan.mentions, relations=relations, claims=claims,
        superlatives=superlatives, non_quantities=names, unread=unread(text, spans, names), odd=odd,
    )  # fmt: skip
