"""Items with a headline: what it claims, and the text that has to bear it out.

4.30个事项实现“无证明办事”。 is a headline, the sentences behind it are the body. An item of one
sentence has no body and claims nothing over it. Numbered paragraphs are not always items with a
headline: where more than a quarter of a unit's first sentences are longer than headlines are,
they are sentences of the text.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kaocheng.patterns import pattern
from kaocheng.reading.outline import Item
from kaocheng.reading.reading import Reading
from kaocheng.text import Span

_NUMBER = pattern(r"\s*(?:\d{1,3} ?[.、)）]|[（(][^（）()]{1,4}[）)]) *")
_FINAL = " 。！？!?；：:"
_LONGEST, _SHORTEST_BODY = 45, 25
_HEADED = 0.75


class Headed(NamedTuple):
    """An item's headline, without its number and final mark, and its body."""

    headline: Span
    body: Span


def headed(reading: Reading, words: Iterable[str] = ()) -> Iterator[Headed]:
    """The items whose headline holds one of some words; all of them where none are given."""
    wanted = tuple(words)
    for unit in reading.units:
        if wanted and not any(word in item.title for item in unit.items for word in wanted):
            continue
        first = [_first_sentence(reading, item) for item in unit.items]
        short = [end - start <= _LONGEST for start, end in first]
        if sum(short) < _HEADED * len(short):
            continue
        for item, headline in zip(unit.items, first, strict=True):
            body = Span(reading.sentence_at(item.start).end, item.end)
            if (
                headline.end - headline.start <= _LONGEST
                and body.end - body.start >= _SHORTEST_BODY
                and (not wanted or any(word in item.title for word in wanted))
            ):
                yield Headed(headline, body)


def _first_sentence(reading: Reading, item: Item) -> Span:
    """An item's first sentence, without its number and final mark."""
    first = reading.sentence_at(item.start)
    number = _NUMBER.match(reading.plain, item.start, first.end)
    start = number.end() if number else item.start
    return Span(start, start + len(reading.plain[start : first.end].rstrip(_FINAL)))


def mentions_in(reading: Reading, span: Span) -> range:
    """The mentions that begin inside a span, by index."""
    starts = reading.mentions
    return range(
        bisect_left(starts, span.start, key=lambda mention: mention.start),
        bisect_left(starts, span.end, key=lambda mention: mention.start),
    )


def quoted(plain: str, span: Span, at: int) -> bool:
    """Whether an offset of a span stands inside “” or 《》, where words are a name."""
    front = plain[span.start : at]
    return front.count("“") > front.count("”") or front.count("《") > front.count("》")
