"""Which one slip would explain a broken relation: 131119笔 -> 13119笔, 57.15亿元 -> 571.5亿元.

A relation that fails never says which of its figures is wrong. Every figure's written digits are
changed as one slip of hand, eye or unit would have changed them, and the changes under which the
relation holds are ranked: by the kind of slip, by how many other relations of that figure they
mend, and by how near they bring the relation to what is expected. They are offered; nothing is
applied.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

import msgspec

from kaocheng.checking.findings import Repair
from kaocheng.checking.intervals import ANYTHING, Interval, growth, magnitude, overlap, reach, total
from kaocheng.patterns import pattern
from kaocheng.reading.links import Relation
from kaocheng.reading.mentions import Mention
from kaocheng.reading.reading import Reading
from kaocheng.text import Span

MOST = 5
"""As many repairs are offered."""

_NEAR = 60
_LONGEST = 18
"""A number of more digits is no slip of one."""

Figures = Callable[[int], Interval]
"""What a mention, by its index, can mean; anything, where it has no number."""


class Slip(NamedTuple):
    """A kind of slip, and how likely it is among the others (0 first)."""

    rank: int
    zh: str
    en: str


DOUBLED = Slip(0, "多录一个重复数字", "a digit typed twice")
DROPPED = Slip(1, "漏录一个数字", "a digit left out")
SWAPPED = Slip(2, "相邻两个数字颠倒", "two digits swapped")
LIKE = Slip(3, "数字按错邻键或形近误认", "a neighbouring key or a look-alike digit")
UNIT = Slip(4, "单位或小数点错位", "a unit or decimal slip")
PLACE = Slip(5, "漏录一位小数", "a decimal place left out")
OTHER = Slip(6, "数字录错", "another digit")

_NEIGHBOURS = {
    "0": "9126", "1": "2470", "2": "1350", "3": "2468", "4": "3517",
    "5": "46238", "6": "57398", "7": "6841", "8": "79563", "9": "8064",
}  # fmt: skip
"""Next on the row of digits or on the pad, and look-alikes: 1 7, 3 8, 5 6, 6 8, 0 6, 0 9, 4 9."""

_WRITTEN = pattern(r"(?P<number>\d[\d,]*(?:\.\d+)?)(?P<rest>\D*)$")
_SCALES = {"万": "亿", "亿": "万"}
_FACTOR = {"万": Decimal(10**4), "亿": Decimal(10**8)}


class _Change(NamedTuple):
    """One figure with other words: what it then says, and by which slip."""

    mention: int
    words: str
    figure: Mention
    slip: Slip


def repairs(
    reading: Reading,
    operands: Sequence[int],
    holds: Callable[[Figures], bool],
    distance: Callable[[Figures], Decimal] | None = None,
) -> tuple[Repair, ...]:
    """The likeliest one-slip changes of some operands under which a relation holds, at most one
    of each kind of slip for each operand.

    holds     whether the relation holds for given figures
    distance  how far from the expected the relation then is; without it, how much the figure
              changed
    """
    ranked: list[tuple[int, int, Decimal, int, str, _Change]] = []
    stands = printed(reading)
    for operand in operands:
        before = _others(reading, operand, stands)
        for change in _changes(reading, operand):
            figures = _with(reading, change, stands)
            if not holds(figures):
                continue
            mended = _others(reading, operand, figures) - before
            far = distance(figures) if distance else _moved(reading.mentions[operand], change)
            ranked.append((change.slip.rank, -mended, far, operand, change.words, change))
    ranked.sort(key=lambda entry: entry[:5])
    offered: dict[tuple[int, str], Repair] = {}
    likeliest: set[tuple[int, Slip]] = set()
    for *_, change in ranked:
        kind = (change.mention, change.slip)
        if kind in likeliest or (change.mention, change.words) in offered:
            continue
        likeliest.add(kind)
        wrong = reading.mentions[change.mention]
        offered[change.mention, change.words] = Repair(
            Span(wrong.start, wrong.end),
            change.words,
            {"zh": change.slip.zh, "en": change.slip.en},
        )
    return tuple(offered.values())[:MOST]


def printed(reading: Reading, *, wide: bool = False) -> Figures:
    """The figures as they stand in the text, round ones read strictly or loosely."""

    known: dict[int, Interval] = {}

    def figures(mention: int) -> Interval:
        if mention not in known:
            known[mention] = _meant(reading, reading.mentions[mention], wide=wide)
        return known[mention]

    return figures


def _with(reading: Reading, change: _Change, stands: Figures) -> Figures:
    """The figures of a text in which one mention has other words."""
    meant = _meant(reading, change.figure, wide=False)

    def figures(mention: int) -> Interval:
        return meant if mention == change.mention else stands(mention)

    return figures


def _meant(reading: Reading, figure: Mention, *, wide: bool) -> Interval:
    reached = reach(figure, reading.plain)
    if reached is None:
        return ANYTHING
    return reached.wide if wide else reached.narrow


def _moved(stands: Mention, change: _Change) -> Decimal:
    """How much a change moves a figure, as a share of the larger value."""
    old, new = stands.low, change.figure.low
    assert isinstance(old, Decimal)
    assert isinstance(new, Decimal)
    return abs(new - old) / max(abs(old), abs(new), Decimal(1))


def _changes(reading: Reading, mention: int) -> Iterator[_Change]:
    """All one-slip changes of a mention's written number."""
    stands = reading.mentions[mention]
    words = reading.plain[stands.start : stands.end]
    written = _WRITTEN.fullmatch(words)
    if written is None or stands.low != stands.high or not isinstance(stands.low, Decimal):
        return
    number, rest = written["number"].replace(",", ""), written["rest"]
    value = Decimal(number)
    if not value or len(number) > _LONGEST:
        return
    factor = stands.low / value
    for other, slip in _likeliest(number).items():
        places = len(other.partition(".")[2])
        figure = msgspec.structs.replace(
            stands,
            low=Decimal(other) * factor,
            high=Decimal(other) * factor,
            step=factor.scaleb(-places),
        )
        if stands.kind == "count" and Decimal(other) * factor % 1:
            continue
        yield _Change(mention, other + rest, figure, slip)
    for scale, swapped in _SCALES.items():
        if rest.count(scale) == 1 and swapped not in rest:
            times = _FACTOR[swapped] / _FACTOR[scale]
            step = None if stands.step is None else stands.step * times
            figure = msgspec.structs.replace(
                stands, low=stands.low * times, high=stands.low * times, step=step
            )
            yield _Change(mention, number + rest.replace(scale, swapped), figure, UNIT)


def _likeliest(number: str) -> dict[str, Slip]:
    """Every number one slip away, with the likeliest of the slips that lead to it."""
    likeliest: dict[str, Slip] = {}
    for slip, other in _slips(number):
        if other not in likeliest or slip.rank < likeliest[other].rank:
            likeliest[other] = slip
    return {
        other: slip for other, slip in likeliest.items() if other != number and _well_formed(other)
    }


def _slips(number: str) -> Iterator[tuple[Slip, str]]:
    """What may have been meant by a number as it was written, each by one slip.

    >>> [words for slip, words in _slips("131119") if slip is DOUBLED]
    ['13119', '13119', '13119']
    >>> [words for slip, words in _slips("57.15") if slip is UNIT]
    ['571.5', '5.715']
    """
    point = number.find(".") if "." in number else len(number)
    for at, digit in enumerate(number):
        if digit == ".":
            continue
        shorter = number[:at] + number[at + 1 :]
        beside = digit in (number[at - 1 : at], number[at + 1 : at + 2])
        yield DOUBLED if beside else OTHER, shorter
        for new in "0123456789":
            yield PLACE if at > point else DROPPED, number[:at] + new + number[at:]
            if new != digit:
                slip = LIKE if new in _NEIGHBOURS[digit] else OTHER
                yield slip, number[:at] + new + number[at + 1 :]
        following = number[at + 1 : at + 2]
        if following not in ("", ".", digit):
            yield SWAPPED, number[:at] + following + digit + number[at + 2 :]
    for new in "0123456789":
        yield PLACE if "." in number else DROPPED, number + new
    for places in (1, -1):
        yield UNIT, _shifted(number, places)


def _shifted(number: str, places: int) -> str:
    """A number with its decimal point moved right (1) or left (-1)."""
    shifted = f"{Decimal(number).scaleb(places):f}"
    return shifted.rstrip("0").rstrip(".") if "." in shifted else shifted


def _well_formed(number: str) -> bool:
    """Whether anybody would write a number so: 0.5, but not 013, 5. or 0.0.

    >>> [_well_formed(number) for number in ("0.5", "013", "5.", "0.0")]
    [True, False, False, False]
    """
    whole, point, fraction = number.partition(".")
    if not whole or (point and not fraction) or not Decimal(number):
        return False
    return whole == "0" or not whole.startswith("0")


def _others(reading: Reading, mention: int, figures: Figures) -> int:
    """How many sums, parts and growths a mention is in hold for given figures."""
    return sum(
        _stands(reading, relation, figures)
        for relation in _near(reading, mention)
        if mention == relation.a or mention in relation.b
    )


def _near(reading: Reading, mention: int) -> list[Relation]:
    """The relations around a mention: they stand in the order of the text, those of a sentence
    in any order, and none reaches far."""
    at = bisect_left(reading.relations, mention, key=lambda relation: relation.a)
    return reading.relations[max(0, at - _NEAR) : at + _NEAR]


def _stands(reading: Reading, relation: Relation, figures: Figures) -> bool:
    """Whether one sum, part or growth between two printed amounts holds."""
    whole, parts = figures(relation.a), [figures(part) for part in relation.b]
    if relation.kind == "sum":
        return overlap(whole, total(parts))
    if relation.kind == "part":
        return parts[0].low <= whole.high
    if relation.kind == "change":
        grown = growth(whole, parts[0])
        return grown is not None and any(
            overlap(magnitude(grown), figures(later.b[0]))
            for later in _near(reading, relation.b[0])
            if later.kind == "growth"
            and later.a == relation.b[0]
            and reading.mentions[later.b[0]].kind == "percent"
        )
    return False
