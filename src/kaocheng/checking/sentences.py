"""Sentences as their quantities, each with the words that lead to it.

What a figure is of (上年结转36件, 办结420件, 全省6.8%) stands in the words right before it.
Rules that join figures by such words look only at the sentences their own words stand in.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kaocheng.patterns import pattern
from kaocheng.reading.mentions import Mention
from kaocheng.reading.reading import Reading
from kaocheng.text import Span

_CLAUSE = pattern(r"[，。；：、,;:（(）)\s]")
_NO_QUANTITY = frozenset(("date", "ratio"))


class Quantity(NamedTuple):
    """A mention that is no date, in its sentence.

    at    its index in `Reading.mentions`
    lead  the plain words from the quantity before, or from the start of the sentence
    tail  the plain words to the next quantity, or to the end of the sentence
    """

    at: int
    mention: Mention
    lead: str
    tail: str

    @property
    def clause(self) -> str:
        """The end of the lead, behind its last mark: what the figure is of."""
        return _CLAUSE.split(self.lead)[-1]


def quantities(reading: Reading, sentence: Span, least: int = 1) -> list[Quantity]:
    """The quantities of a sentence in their order; none where there are fewer than `least`."""
    mentions, plain = reading.mentions, reading.plain
    first = bisect_left(mentions, sentence.start, key=_start)
    last = bisect_left(mentions, sentence.end, first, key=_start)
    if last - first < least:
        return []
    here = [at for at in range(first, last) if mentions[at].kind not in _NO_QUANTITY]
    if len(here) < least:
        return []
    ends = [sentence.start, *(mentions[at].end for at in here)]
    starts = [*(mentions[at].start for at in here), sentence.end]
    return [
        Quantity(at, mentions[at], plain[ends[k] : starts[k]], plain[ends[k + 1] : starts[k + 1]])
        for k, at in enumerate(here)
    ]


def sentences(reading: Reading, words: Iterable[str], least: int = 2) -> Iterator[list[Quantity]]:
    """The sentences that hold one of some words and `least` quantities, in their order."""
    return sentences_at(reading, (at for word in words for at in _places(reading, word)), least)


def sentences_at(
    reading: Reading, offsets: Iterable[int], least: int = 2
) -> Iterator[list[Quantity]]:
    """The sentences that hold one of some offsets and `least` quantities, in their order."""
    spans, end = reading.sentences, len(reading.plain)
    for place in sorted({bisect_right(spans, (at, end)) - 1 for at in offsets}):
        if place >= 0 and (stated := quantities(reading, spans[place], least)):
            yield stated


def _places(reading: Reading, word: str) -> Iterator[int]:
    """The offsets of a word."""
    at = reading.plain.find(word)
    while at >= 0:
        yield at
        at = reading.plain.find(word, at + 1)


def sentence_of(reading: Reading, mention: int) -> list[Quantity]:
    """The quantities of the sentence a mention stands in."""
    return quantities(reading, reading.sentence_at(reading.mentions[mention].start))


def alike(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities are of one kind and unit."""
    return one.mention.kind == other.mention.kind and one.mention.unit == other.mention.unit


def _start(mention: Mention) -> int:
    return mention.start
