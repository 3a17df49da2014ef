"""A rise or fall as its relations tell it together: from a to b, and by how much."""

from collections.abc import Iterator
from typing import NamedTuple

from kaocheng.checking import guards
from kaocheng.checking.intervals import Interval
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading

_YEAR_ON_YEAR = pattern(r"同比|比上年|较上年|比去年|较去年|比同期|上年同期")
_SAME = {"名": "人", "位": "人"}
_BASE = pattern(
    r"(?:(?P<year>\d{4}) ?年|[一二][九〇零]..年|[一二两三四五六七八九十\d]+年前|年初|"
    r"“[十一二三四五]+五”)[^，。；]{0,6}$"
)
_FRONT = 14


class Change(NamedTuple):
    """A measure that went from one figure to another, by index into `Reading.mentions`.

    by    how much, as the text says it: percents, points, multiples or absolute changes
    sign  "+" where the words say a rise, "-" a fall, "" where neither
    """

    earlier: int
    later: int
    by: tuple[int, ...]
    sign: str


def changes(reading: Reading) -> Iterator[Change]:
    """Every change, with the growths that its sentence gives of the later figure."""
    growths: dict[int, list[int]] = {}
    for growth in reading.of_kind("growth"):
        growths.setdefault(growth.a, []).append(growth.b[0])
    for change in reading.of_kind("change"):
        earlier, later = change.a, change.b[0]
        by = (
            growth
            for growth in growths.get(later, ())
            if reading.sentence_at(reading.mentions[growth].start)
            == reading.sentence_at(reading.mentions[later].start)
        )
        yield Change(earlier, later, tuple(by), change.sign)


def goes(sign: str, earlier: Interval, later: Interval) -> bool:
    """Whether a change can be the rise ("+") or fall ("-") that it is said to be, or no change;
    any can where nothing is said.

    >>> from decimal import Decimal
    >>> goes("+", Interval(Decimal(9), Decimal(11)), Interval(Decimal(8), Decimal(10)))
    True
    """
    if sign == "+":
        return later.high >= earlier.low
    return sign != "-" or later.low <= earlier.high


def alike(reading: Reading, left: int, right: int) -> bool:
    """Whether two mentions are of one kind and unit, so that they can be compared."""
    first, second = reading.mentions[left], reading.mentions[right]
    return first.kind == second.kind and _SAME.get(first.unit, first.unit) == _SAME.get(
        second.unit, second.unit
    )


def unlike_base(reading: Reading, *mentions: int, of_one_plan: bool = False) -> str | None:
    """The word that makes a stated growth another growth than that of the printed amounts.

    of_one_plan  whether all of them are the plan's own, so that 计划 keeps nothing from judgement
    """
    words = guards.around(reading, *mentions)
    found = (
        guards.comparable(words)
        or guards.averaged(guards.among(reading, *mentions))
        or guards.revised(words)
        or (None if of_one_plan else guards.planned(words))
        or guards.quoted(words)
        or guards.real_growth(words, reading.constant_prices)
    )
    if found:
        return found
    claims = [reading.claim_of(mention) for mention in mentions]
    measures = "，".join(claim.measure for claim in claims if claim is not None)
    if found := guards.real_growth(measures, reading.constant_prices):
        return found
    yearly = _YEAR_ON_YEAR.search(words)
    return yearly.group() if yearly and _years_apart(reading, mentions[0]) else None


def _years_apart(reading: Reading, earlier: int) -> bool:
    """Whether the earlier of two figures is of another year than the one before the report's."""
    start = reading.mentions[earlier].start
    base = _BASE.search(reading.plain, max(0, start - _FRONT), start)
    if base is None:
        return False
    if base["year"] is None or reading.date is None:
        return True
    return int(base["year"]) not in (reading.date.year - 1, reading.date.year - 2)
