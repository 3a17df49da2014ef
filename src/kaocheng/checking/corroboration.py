"""What the other relations around a figure say for or against reading it otherwise.

A slip breaks every relation that its figure stands in, and its repair mends them all. One that
would mend the relation in question and break its neighbour supposes two slips in one sentence.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from functools import partial
from typing import NamedTuple

from kaocheng.checking.changes import alike, goes
from kaocheng.checking.intervals import (
    Interval,
    growth,
    magnitude,
    minus,
    over,
    overlap,
    plus,
    point,
    times,
    total,
)
from kaocheng.reading.links import Relation
from kaocheng.reading.reading import Reading

_NEAR = 60
"""Relations stand in the order of the text, those of a sentence in any order; none reaches far."""

_HUNDRED = point(Decimal(100))


class Statement(NamedTuple):
    """Something that the text says of several figures, and whether it holds for given ones.

    mentions  by index, in the order that `holds` takes their intervals
    """

    mentions: tuple[int, ...]
    holds: Callable[..., bool]


def standing(
    statements: Sequence[Statement], mention: int, figures: Callable[[int], Interval]
) -> int:
    """How many of the statements on a mention hold for given figures."""
    return sum(
        statement.holds(*map(figures, statement.mentions))
        for statement in statements
        if mention in statement.mentions
    )


def statements_on(reading: Reading, mentions: Sequence[int]) -> list[Statement]:
    """What the text says of some mentions and of others beside them, whichever rule judges it."""
    first = bisect_left(reading.relations, min(mentions), key=lambda relation: relation.a)
    last = bisect_left(reading.relations, max(mentions), key=lambda relation: relation.a)
    near = reading.relations[max(0, first - _NEAR) : last + _NEAR]
    wanted = set(mentions)
    return [said for said in _statements(reading, near) if not wanted.isdisjoint(said.mentions)]


def _statements(reading: Reading, relations: Sequence[Relation]) -> Iterator[Statement]:
    grown: dict[int, list[Relation]] = {}
    for relation in relations:
        if relation.kind == "growth":
            grown.setdefault(relation.a, []).append(relation)
    for relation in relations:
        a, b = relation.a, relation.b
        if relation.kind in ("sum", "part", "change") and all(alike(reading, a, x) for x in b):
            if relation.kind == "sum":
                yield Statement((a, *b), _adds_up)
            elif relation.kind == "part":
                yield Statement((a, *b), _contains)
            else:
                yield from _of_change(reading, relation, grown.get(b[0], ()))
    for level, by in grown.items():
        for one in by:
            if alike(reading, level, one.b[0]):
                test = _from_lower if one.sign != "-" else _from_higher
                for other in by:
                    if _is_rate(reading, level, other):
                        yield Statement((level, one.b[0], other.b[0]), test)


def _of_change(
    reading: Reading, change: Relation, grown: Sequence[Relation]
) -> Iterator[Statement]:
    """What is said of a change: its direction, its rate, its difference."""
    earlier, later = change.a, change.b[0]
    if reading.mentions[later].kind in ("ordinal", "date"):
        return
    if change.sign:
        yield Statement((earlier, later), partial(goes, change.sign))
    for growth_of in grown:
        by = growth_of.b[0]
        if _is_rate(reading, later, growth_of):
            yield Statement((earlier, later, by), _grows)
        elif alike(reading, later, by) or reading.mentions[by].kind == "point":
            yield Statement((earlier, later, by), _differs)


def _is_rate(reading: Reading, level: int, growth_of: Relation) -> bool:
    """Whether a growth is a percentage of a level that is none."""
    levels = ("percent", "point")
    kind = reading.mentions[growth_of.b[0]].kind
    return kind == "percent" and reading.mentions[level].kind not in levels


def _adds_up(whole: Interval, *parts: Interval) -> bool:
    return overlap(whole, total(parts))


def _contains(whole: Interval, part: Interval) -> bool:
    return part.low <= whole.high


def _grows(earlier: Interval, later: Interval, rate: Interval) -> bool:
    grown = growth(earlier, later)
    return grown is not None and overlap(magnitude(grown), rate)


def _differs(earlier: Interval, later: Interval, difference: Interval) -> bool:
    return overlap(magnitude(minus(later, earlier)), difference)


def _from_lower(level: Interval, increment: Interval, rate: Interval) -> bool:
    base = over(times(increment, _HUNDRED), rate)
    return base is not None and overlap(base, minus(level, increment))


def _from_higher(level: Interval, increment: Interval, rate: Interval) -> bool:
    base = over(times(increment, _HUNDRED), rate)
    return base is not None and overlap(base, plus(level, increment))
