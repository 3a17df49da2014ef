"""What a number may have been meant to be, if one slip of hand or eye made it what is written.

Each number one slip away has a likelihood, by which those of one figure and of several can be
compared: the share of its kind among all slips (slips.toml), spread over the slips of that kind
which the number meant would allow; and, as numbers are spread evenly over the orders of magnitude
(Benford's law), the more the shorter it is.
"""

from collections.abc import Iterator
from decimal import Decimal
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

import msgspec

from kaocheng.patterns import pattern


class Kind(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A kind of slip: how many of a hundred are of it, and its name in both languages."""

    share: int
    zh: str
    en: str


class Kinds(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """slips.toml."""

    doubled: Kind
    added: Kind
    dropped: Kind
    swapped: Kind
    like: Kind
    other: Kind
    place: Kind
    point: Kind
    scale: Kind
    base: Kind


@cache
def kinds() -> Kinds:
    """All kinds of slip."""
    data = files("kaocheng.checking").joinpath("slips.toml").read_bytes()
    return msgspec.toml.decode(data, type=Kinds)


class Meant(NamedTuple):
    """A number that may have been meant.

    kind        the likeliest kind of slip that leads from it to what is written
    likelihood  of all the slips together that do
    """

    number: str
    kind: Kind
    likelihood: Decimal


_DIGITS = "0123456789"
_RUN = pattern(r"(\d)\1*")
_NEIGHBOURS = {
    "0": "9126", "1": "2470", "2": "1350", "3": "2468", "4": "3517",
    "5": "46238", "6": "57398", "7": "6841", "8": "79563", "9": "8064",
}  # fmt: skip
"""Next on the row of digits or on the pad, and look-alikes: 1 7, 3 8, 5 6, 6 8, 0 6, 0 9, 4 9."""


@lru_cache(maxsize=256)
def meant_by(written: str) -> tuple[Meant, ...]:
    """Every number that one slip would have turned into the one written.

    >>> sorted(meant.number for meant in meant_by("10") if meant.kind == kinds().point)
    ['1', '100']
    """
    likely: dict[str, dict[Kind, Decimal]] = {}
    for number, kind, chances in _slips(written):
        if number != written and _well_formed(number):
            of_number = likely.setdefault(number, {})
            of_number[kind] = of_number.get(kind, Decimal(0)) + chances
    return tuple(
        Meant(number, max(by, key=lambda kind: by[kind]), sum(by.values(), Decimal(0)))
        for number, by in likely.items()
    )


def rarer(written: str, meant: str) -> Decimal:
    """How many times rarer the number meant is than the one written, by its digits alone.

    >>> rarer("50", "500")
    Decimal('10')
    """
    return Decimal(meant.replace(".", "")) / Decimal(written.replace(".", ""))


def _slips(written: str) -> Iterator[tuple[str, Kind, Decimal]]:
    """The numbers that may have been meant, each with the kind of slip and its likelihood.

    >>> [number for number, kind, _ in _slips("131119") if kind == kinds().doubled]
    ['13119']
    """
    every = kinds()
    digits = _count(written)
    for at, digit in enumerate(written):
        if digit == ".":
            continue
        for new in _DIGITS.replace(digit, ""):
            like = _NEIGHBOURS[new]
            kind, ways = (every.like, len(like)) if digit in like else (every.other, 9 - len(like))
            number = written[:at] + new + written[at + 1 :]
            yield number, kind, Decimal(kind.share) / (digits * ways)
        following = written[at + 1 : at + 2]
        if following not in ("", ".", digit):
            number = written[:at] + following + digit + written[at + 2 :]
            yield number, every.swapped, Decimal(every.swapped.share) / (digits - 1)
    yield from _shorter(written)
    yield from _longer(written)
    for places in (1, -1):
        yield _shifted(written, places), every.point, Decimal(every.point.share) / 2


def _shorter(written: str) -> Iterator[tuple[str, Kind, Decimal]]:
    """The number without a digit that was typed twice or came from nowhere."""
    digits = _count(written)
    for found in _RUN.finditer(written):
        number = written[: found.start()] + written[found.start() + 1 :]
        if not _well_formed(number):
            continue
        twice = len(found[0]) - 1  # 199 from 19, 1999 in two ways from 199
        if twice:
            kind, chances = kinds().doubled, Decimal(twice) / (digits - 1)
        else:
            kind, chances = kinds().added, 1 / Decimal(digits * len(_DIGITS))
        yield number, kind, kind.share * chances / rarer(written, number)


def _longer(written: str) -> Iterator[tuple[str, Kind, Decimal]]:
    """The number with a digit that was left out."""
    point = written.find(".") if "." in written else len(written)
    digits = _count(written) + 1
    for at in range(len(written) + 1):
        kind = kinds().place if at > point else kinds().dropped
        for new in _DIGITS:
            number = written[:at] + new + written[at:]
            yield number, kind, Decimal(kind.share) / digits / rarer(written, number)


def _count(number: str) -> int:
    """How many digits a number has."""
    return len(number.replace(".", ""))


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
