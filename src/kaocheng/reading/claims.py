"""What each mention measures, of whom, when, and as what."""

import datetime
from bisect import bisect_right

import msgspec

from kaocheng.reading.links import Relation
from kaocheng.reading.measures import Measures, claim_words
from kaocheng.reading.mentions import Mention
from kaocheng.reading.modality import Modality, modality
from kaocheng.reading.outline import Unit
from kaocheng.reading.relations import is_time
from kaocheng.reading.tenses import Tenses
from kaocheng.text import Span

_NAMED_ORDINALS = frozenset(claim_words().named_ordinals)


class Claim(msgspec.Struct, gc=False):
    """A mention as the value of a measure.

    mention   index into `Reading.mentions`
    measure   the words that name what is measured; "" where the text does not say
    modality  result: done or observed; target: planned or to be done; limit: a rule's parameter;
              background: describes something else (投资10亿元的基地)
    unit      index into `Reading.units` of the reporting unit, None outside any
    item      index into that unit's items, None outside any
    period    first and last day the claim speaks of, None where the text does not say
    """

    mention: int
    measure: str
    modality: Modality
    unit: int | None = None
    item: int | None = None
    period: tuple[datetime.date, datetime.date] | None = None


def find_claims(
    plain: str, sentences: list[Span], reporting: list[Unit], mentions: list[Mention],
    relations: list[Relation], tenses: Tenses, year: int | None, day: datetime.date | None,
) -> list[Claim]:  # fmt: skip
    """The claims of all mentions that are the value of a measure, in the order of the text.

    year, day  the document's own, by which a date named in it is past or to come
    """
    measures = Measures(plain, mentions, relations)
    growths = {relation.b[0] for relation in relations if relation.kind == "growth"}
    places = Places(reporting)
    claims: list[Claim] = []
    at, count = 0, len(mentions)
    for sentence in sentences:
        while at < count and mentions[at].start < sentence.start:
            at += 1  # in a table
        first = at
        while at < count and mentions[at].start < sentence.end:
            at += 1
        if at == first:
            continue
        inside = range(first, at)
        dates = [mentions[index] for index in inside if mentions[index].kind == "date"]
        levels = [
            index
            for index in inside
            if mentions[index].kind != "date" and not is_time(plain, mentions[index])
        ]
        for index in inside:
            mention = mentions[index]
            if mention.kind == "date":
                continue
            if mention.kind == "ordinal" and mention.unit in _NAMED_ORDINALS:
                continue
            said = modality(
                plain, sentence, mention, dates, tenses, year, day, grows=index in growths
            )
            unit, item = places.at(mention.start)
            name = measures.name(index, sentence, first, levels)
            claims.append(Claim(index, name, said, unit, item, _period(dates, mention)))
    return claims


def _period(dates: list[Mention], mention: Mention) -> tuple[datetime.date, datetime.date] | None:
    """The last date before a mention in its sentence."""
    for date in reversed(dates):
        low, high = date.low, date.high
        if date.start < mention.start and isinstance(low, datetime.date):
            return (low, high) if isinstance(high, datetime.date) else None
    return None


class Places:
    """Which unit and item an offset lies in."""

    def __init__(self, reporting: list[Unit]) -> None:
        self.starts = [unit.start for unit in reporting]
        self.items = [[item.start for item in unit.items] for unit in reporting]

    def at(self, offset: int) -> tuple[int | None, int | None]:
        unit = bisect_right(self.starts, offset) - 1
        if unit < 0:
            return None, None
        item = bisect_right(self.items[unit], offset) - 1
        return unit, item if item >= 0 else None
