"""What one mention says of another: growth, change, part, sum, share, pair.

Relations are read inside a sentence, from the words that lead from one quantity to the next.
Dates are no quantities here: they stand inside those words (比2022年增长). A relation is only
read where the words between leave no room for another subject; otherwise there is none.
"""

from kaocheng.reading.links import Quantity, Relation, Sentence, words
from kaocheng.reading.mentions import Mention
from kaocheng.reading.movements import read_movements
from kaocheng.reading.wholes import read_wholes
from kaocheng.text import Span

_TIME_AFTER = tuple(words().time_after)
_TIME_BEFORE = tuple(words().time_before)


def find_relations(plain: str, sentences: list[Span], mentions: list[Mention]) -> list[Relation]:
    """All relations of a text, sentence by sentence."""
    found: list[Relation] = []
    before: list[Quantity] = []
    at, count = 0, len(mentions)
    for span in sentences:
        while at < count and mentions[at].start < span.start:
            at += 1  # in a table
        first = at
        while at < count and mentions[at].start < span.end:
            at += 1
        if at == first:
            before = []
            continue
        quantities: list[Quantity] = []
        end = span.start
        for number in range(first, at):
            mention = mentions[number]
            if mention.kind not in ("date", "ratio", "age") and not is_time(plain, mention):
                quantities.append(Quantity(number, mention, plain[end : mention.start]))
                end = mention.end
        if len(quantities) > 1 or (quantities and before):
            sentence = Sentence(plain, span, quantities, before)
            read_movements(sentence)
            read_wholes(sentence)
            found += sentence.found
        before = quantities or before
    return found


def is_time(plain: str, mention: Mention) -> bool:
    """Whether a duration only says when: 五年来, 近五年累计."""
    return mention.kind == "duration" and (
        plain.startswith(_TIME_AFTER, mention.end) or plain.endswith(_TIME_BEFORE, 0, mention.start)
    )
