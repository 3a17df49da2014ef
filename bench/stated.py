"""Relations that reports state between their figures, and whether they hold.

They come from the reader and, where a report was annotated by hand, from the annotation too, so
that a relation which the reader does not link is still one that errors are planted in. Whether
one holds is computed here from its figures alone: no rule and no guard of the program has a say.
"""

import hashlib
import json
import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import cache
from typing import Any, NamedTuple

from texts import PAGE_GOLD, ROOT

from kaocheng.checking.intervals import (
    Interval,
    growth,
    magnitude,
    minus,
    over,
    overlap,
    point,
    reach,
    times,
    total,
)
from kaocheng.reading.mentions import Mention
from kaocheng.reading.reading import Reading

GOLD = ROOT / "tests/gold"
HUNDRED = point(Decimal(100))
AMOUNTS = ("money", "count", "measure")
LEVELS = (*AMOUNTS, "duration")
_FRONT = 8
_NET = re.compile(r"(?:(?<!新)增加|减少|净增|超[收支]|短收|[多少][收支])[了约近超为达]*$")
"""What leads to a change: a part of it can be larger, where the other parts fell."""


class Link(NamedTuple):
    """One annotated or read relation: its kind, both ends, and whether it is a rise or fall."""

    kind: str
    a: int
    b: tuple[int, ...]
    sign: str


class Stated(NamedTuple):
    """A relation that can be recomputed.

    kind      one of TESTS
    operands  indices into `Reading.mentions`, in the order that the test takes them
    sign      "-" for a fall
    linked    whether the reader links the figures too, or only the annotation does
    """

    kind: str
    operands: tuple[int, ...]
    sign: str
    linked: bool


def _rate(sign: str, earlier: Interval, later: Interval, rate: Interval) -> bool:
    grown = growth(earlier, later)
    return grown is not None and overlap(magnitude(grown), rate)


def _difference(sign: str, earlier: Interval, later: Interval, change: Interval) -> bool:
    return overlap(magnitude(minus(later, earlier)), change)


def _direction(sign: str, earlier: Interval, later: Interval) -> bool:
    return later.low <= earlier.high if sign == "-" else later.high >= earlier.low


def _part(sign: str, whole: Interval, part: Interval) -> bool:
    return part.low <= whole.high


def _share(sign: str, whole: Interval, part: Interval, rate: Interval) -> bool:
    ratio = over(part, whole)
    return ratio is not None and overlap(times(ratio, HUNDRED), rate)


def _sum(sign: str, whole: Interval, *parts: Interval) -> bool:
    return overlap(whole, total(parts))


def _increment_rate(sign: str, level: Interval, increment: Interval, rate: Interval) -> bool:
    """Each figure stands on one side only, so that its interval counts once."""
    ratio = over(times(increment, HUNDRED), rate)
    if ratio is None:
        return False
    base = total([level, increment]) if sign == "-" else minus(level, increment)
    return overlap(ratio, base)


TESTS: dict[str, Callable[..., bool]] = {
    "growth rate": _rate,
    "points": _difference,
    "increment": _difference,
    "direction": _direction,
    "part": _part,
    "share": _share,
    "sum": _sum,
    "increment and rate": _increment_rate,
}
EQUALITIES = frozenset(TESTS) - {"direction", "part"}
"""Relations that fix each of their figures by the others; the rest only bound them."""


def holds(stated: Stated, figures: Callable[[int], Mention], plain: str) -> bool:
    """Whether a relation can hold, round figures being read as loosely as they may be.

    figures  the mentions by index, as they stand in `plain`
    """
    meant = []
    for operand in stated.operands:
        reached = reach(figures(operand), plain)
        if reached is None:
            return True  # no number: nothing can contradict it
        meant.append(reached.wide)
    return TESTS[stated.kind](stated.sign, *meant)


def stated_in(reading: Reading) -> list[Stated]:
    """The recomputable relations of a reading that hold, each once."""
    read = [Link(r.kind, r.a, r.b, r.sign) for r in reading.relations]
    found: dict[tuple[str, tuple[int, ...]], Stated] = {}
    for links, linked in ((read, True), (list(_annotated(reading)), False)):
        for kind, operands, sign in _recomputable(reading, links):
            stated = Stated(kind, operands, sign, linked)
            if len(set(operands)) == len(operands) and holds(
                stated, reading.mentions.__getitem__, reading.plain
            ):
                found.setdefault((kind, operands), stated)
    return list(found.values())


def _recomputable(
    reading: Reading, links: list[Link]
) -> Iterator[tuple[str, tuple[int, ...], str]]:
    """What the links of a text allow to recompute, joined by the figure they share."""
    mentions = reading.mentions
    grown: dict[int, list[Link]] = {}
    shares: dict[int, list[int]] = {}
    for link in links:
        if link.kind == "growth":
            grown.setdefault(link.a, []).append(link)
        elif link.kind == "share":
            shares.setdefault(link.a, []).append(link.b[0])
    for kind, a, b, sign in links:
        first, second = mentions[a], mentions[b[0]]
        alike = first.kind == second.kind and first.unit == second.unit
        if kind == "change" and alike:
            if sign and first.kind in (*LEVELS, "percent"):
                yield "direction", (a, b[0]), sign
            for link in grown.get(b[0], ()):
                by = link.b[0]
                if mentions[by].start < first.start:
                    continue
                if first.kind == "percent" and mentions[by].kind == "point":
                    yield "points", (a, b[0], by), sign
                if first.kind in LEVELS and mentions[by].kind == "percent":
                    yield "growth rate", (a, b[0], by), sign
                if (first.kind, first.unit) == (mentions[by].kind, mentions[by].unit):
                    yield "increment", (a, b[0], by), sign
        elif kind == "part" and alike and first.kind in AMOUNTS:
            if not _NET.search(reading.plain[max(0, first.start - _FRONT) : first.start]):
                yield "part", (a, b[0]), sign
            for rate in shares.get(b[0], ()):
                if mentions[rate].kind == "percent":
                    yield "share", (a, b[0], rate), sign
        elif (
            kind == "sum"
            and len(b) > 1
            and all((mentions[x].kind, mentions[x].unit) == (first.kind, first.unit) for x in b)
        ):
            yield "sum", (a, *b), sign
    for level, links_of_level in grown.items():
        for increment in links_of_level:
            what = mentions[increment.b[0]]
            if (what.kind, what.unit) != (mentions[level].kind, mentions[level].unit):
                continue
            for rate in links_of_level:
                if mentions[rate.b[0]].kind == "percent":
                    operands = (level, increment.b[0], rate.b[0])
                    yield "increment and rate", operands, increment.sign


def _annotated(reading: Reading) -> Iterator[Link]:
    """The relations that were annotated by hand in this text, of mentions that were read alike."""
    at = {(mention.start, mention.end): i for i, mention in enumerate(reading.mentions)}
    for gold in _gold():
        offset = gold.get("start", 0)
        words = reading.text[offset : gold.get("end")]
        if hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest() != gold["sha256"]:
            continue
        places = [at.get((m["start"] + offset, m["end"] + offset)) for m in gold["mentions"]]
        for relation in gold["relations"]:
            ends = relation["b"] if isinstance(relation["b"], list) else [relation["b"]]
            a, b = places[relation["a"]], [places[end] for end in ends]
            known = tuple(end for end in b if end is not None)
            if a is not None and len(known) == len(b) and not relation.get("optional"):
                # An annotation has no sign: it is that of the figures themselves.
                low, high = reading.mentions[a].low, reading.mentions[known[0]].low
                falls = isinstance(low, Decimal) and isinstance(high, Decimal) and high < low
                yield Link(relation["kind"], a, known, "-" if falls else "+")


@cache
def _gold() -> list[dict[str, Any]]:
    files = [*sorted(GOLD.glob("*.json")), PAGE_GOLD]
    return [json.loads(file.read_text("utf-8")) for file in files if file.exists()]
