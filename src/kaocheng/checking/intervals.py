"""What a written figure can mean, and the arithmetic of such intervals.

57.15亿元 is printed to the nearest 0.01亿, so it can be anything from 57.145亿 to 57.155亿元;
120件 were counted and are 120; 3100余万 lies in [3100, 3200)万. A relation between figures is
tested by whether the interval stated and the interval computed overlap (XBRL Calculations
1.1), never by a percentage of tolerance.

Arithmetic is decimal. A quotient without a last digit is rounded outwards, so that an
interval never loses a value it should hold.
"""

from collections.abc import Iterable
from decimal import (
    MAX_EMAX,
    MIN_EMIN,
    ROUND_CEILING,
    ROUND_FLOOR,
    Context,
    Decimal,
    DivisionByZero,
    InvalidOperation,
)
from typing import NamedTuple

from kaocheng.patterns import pattern
from kaocheng.reading.mentions import Mention

_FLOOR, _CEILING = (
    Context(
        prec=50,
        rounding=rounding,
        Emin=MIN_EMIN,
        Emax=MAX_EMAX,
        traps=[InvalidOperation, DivisionByZero],
    )
    for rounding in (ROUND_FLOOR, ROUND_CEILING)
)
_ZERO, _HALF, _HUNDRED = Decimal(0), Decimal("0.5"), Decimal(100)
_INFINITY = Decimal("Infinity")

NEAR = Decimal("0.1")
"""近100 and 超100 lie within a tenth of 100."""
ABOUT = Decimal("0.05")
"""约100 lies within a twentieth of 100 on either side."""


class Interval(NamedTuple):
    """All values from `low` to `high`; an open end leaves its own value out.

    >>> Interval(Decimal(95), Decimal(100), high_open=True)
    [95, 100)
    """

    low: Decimal
    high: Decimal
    low_open: bool = False
    high_open: bool = False

    def __repr__(self) -> str:
        left, right = "(" if self.low_open else "[", ")" if self.high_open else "]"
        return f"{left}{self.low:f}, {self.high:f}{right}"

    def holds(self, value: Decimal) -> bool:
        """Whether a value lies inside."""
        above = self.low < value or (self.low == value and not self.low_open)
        return above and (value < self.high or (value == self.high and not self.high_open))


ANYTHING = Interval(-_INFINITY, _INFINITY, low_open=True, high_open=True)
"""What a figure means that cannot be read as a number."""


def point(value: Decimal) -> Interval:
    """The interval of one exact value."""
    return Interval(value, value)


def overlap(left: Interval, right: Interval) -> bool:
    """Whether two intervals share a value.

    >>> overlap(Interval(Decimal(1), Decimal(2)), Interval(Decimal(2), Decimal(3)))
    True
    >>> overlap(Interval(Decimal(1), Decimal(2), high_open=True), point(Decimal(2)))
    False
    """
    low, high = max(left.low, right.low), min(left.high, right.high)
    return low < high or (low == high and left.holds(low) and right.holds(low))


def plus(left: Interval, right: Interval) -> Interval:
    """The sum.

    >>> plus(Interval(Decimal("5.15"), Decimal("5.25")), Interval(Decimal("7.25"), Decimal("7.35")))
    [12.40, 12.60]
    """
    return Interval(
        _FLOOR.add(left.low, right.low),
        _CEILING.add(left.high, right.high),
        left.low_open or right.low_open,
        left.high_open or right.high_open,
    )


def total(addends: Iterable[Interval]) -> Interval:
    """The sum of any number of intervals."""
    summed = point(Decimal(0))
    for addend in addends:
        summed = plus(summed, addend)
    return summed


def minus(left: Interval, right: Interval) -> Interval:
    """The difference.

    >>> minus(point(Decimal(526)), point(Decimal(418)))
    [108, 108]
    """
    return Interval(
        _FLOOR.subtract(left.low, right.high),
        _CEILING.subtract(left.high, right.low),
        left.low_open or right.high_open,
        left.high_open or right.low_open,
    )


def times(left: Interval, right: Interval) -> Interval:
    """The product.

    >>> times(Interval(Decimal(2), Decimal(3), high_open=True), point(Decimal(100)))
    [200, 300)
    """

    def product(context: Context, x: Decimal, y: Decimal) -> Decimal:
        return context.multiply(x, y) if x and y else _ZERO

    return _hull(
        (product(_FLOOR, x, y), product(_CEILING, x, y), x_attained and y_attained)
        if x and y
        else (_ZERO, _ZERO, (not x and x_attained) or (not y and y_attained))
        for x, x_attained in _ends(left)
        for y, y_attained in _ends(right)
    )


def over(left: Interval, right: Interval) -> Interval | None:
    """The quotient; None where the divisor can be zero.

    >>> over(point(Decimal(6)), point(Decimal(3)))
    [2, 2]
    >>> over(point(Decimal(6)), Interval(Decimal(0), Decimal(3))) is None
    True
    """
    if right.low <= 0 <= right.high:
        return None

    def quotient(context: Context, x: Decimal, y: Decimal) -> Decimal:
        return context.divide(x, y) if y.is_finite() else _ZERO

    return _hull(
        (quotient(_FLOOR, x, y), quotient(_CEILING, x, y), x_attained and (y_attained or not x))
        for x, x_attained in _ends(left)
        for y, y_attained in _ends(right)
    )


def growth(earlier: Interval, later: Interval) -> Interval | None:
    """Growth from `earlier` to `later` in percent; None unless `earlier` is surely positive.

    >>> growth(point(Decimal(100)), point(Decimal(112)))
    [12.00, 12.00]
    """
    if earlier.low <= 0:
        return None
    ratio = over(later, earlier)
    return None if ratio is None else times(minus(ratio, point(Decimal(1))), point(_HUNDRED))


def magnitude(interval: Interval) -> Interval:
    """The absolute value.

    >>> magnitude(Interval(Decimal(-5), Decimal(3), low_open=True))
    [0, 5)
    """
    if interval.low >= 0:
        return interval
    flipped = Interval(
        interval.high.copy_negate(),
        interval.low.copy_negate(),
        interval.high_open,
        interval.low_open,
    )
    if interval.high <= 0:
        return flipped
    (high, high_open) = max(
        (interval.high, not interval.high_open), (flipped.high, not flipped.high_open)
    )
    return Interval(_ZERO, high, high_open=not high_open)


def _ends(interval: Interval) -> tuple[tuple[Decimal, bool], tuple[Decimal, bool]]:
    """Both ends, each with whether the interval holds it."""
    return (interval.low, not interval.low_open), (interval.high, not interval.high_open)


def _hull(corners: Iterable[tuple[Decimal, Decimal, bool]]) -> Interval:
    """The interval of an operation monotone in each operand: from corners rounded down, rounded
    up, and whether the corner is attained."""
    downs, ups, attained = zip(*corners, strict=True)
    low, low_open = min((down, not hit) for down, hit in zip(downs, attained, strict=True))
    high, closed = max(zip(ups, attained, strict=True))
    return Interval(low, high, low_open, not closed)


# --- what a mention can mean -------------------------------------------------------------------

_BEHIND = pattern(r"以[上下内外]|之内|之外")
_MORE = pattern(r"[余多几]")
_LEAST = pattern(r"(?:至少|最少|最低|起码|不少于|不低于|不小于|不下于|不亚于)[^，。；、]{0,4}$")
_MOST = pattern(
    r"(?:至多|最多|最高|最长|最大|不超过|不高于|不多于|不大于|不得超过)[^，。；、]{0,4}$"
)
_SCALE = pattern("[万亿]")
_FRONT = 12


class Reach(NamedTuple):
    """The values a mention can mean.

    narrow  its last written digit is taken as meant
    wide    zeros that end a round figure are taken as not meant: 3500万 within 50万 of it
    hedged  a word such as 近 or 约 loosens it, so that nothing it breaks is certain
    """

    narrow: Interval
    wide: Interval
    hedged: bool


def reach(mention: Mention, plain: str) -> Reach | None:
    """The values a mention of a text can mean; None for dates, ratios and the like.

    plain  `Reading.plain`, in which the mention's words and those in front of it are read
    """
    low, high = mention.low, mention.high
    if not isinstance(low, Decimal) or not isinstance(high, Decimal):
        return None
    words = plain[mention.start : mention.end]
    if low != high:
        both = Interval(low, high)
        return Reach(both, both, mention.bound != "exact")
    if mention.bound == "approx" or (mention.bound == "exact" and mention.step is None):
        # 约100, 三分之一, 一半
        about = times(point(low), Interval(1 - ABOUT, 1 + ABOUT))
        return Reach(about, about, hedged=True)
    if mention.bound != "exact":
        front = plain[max(0, mention.start - _FRONT) : mention.start]
        bounded = _bounded(low, mention, words, front)
        return Reach(bounded, bounded, hedged=True)
    assert mention.step is not None
    if mention.kind in _COUNTED and mention.step == 1:
        return Reach(point(low), point(low), hedged=False)
    narrow = _rounded(low, mention.step)
    round_figure = mention.kind in _ROUNDED and mention.step >= 1 and "." not in words
    wide = _rounded(low, max(mention.step, _place(low))) if round_figure else narrow
    return Reach(narrow, wide, hedged=False)


_COUNTED = frozenset({"count", "ordinal", "age", "duration"})
_ROUNDED = frozenset({"count", "money", "measure"})


def _rounded(value: Decimal, step: Decimal) -> Interval:
    """What is printed as `value` when rounded to a multiple of `step`, both ends included."""
    half = _CEILING.multiply(step, _HALF)
    return Interval(_FLOOR.subtract(value, half), _CEILING.add(value, half))


def _place(value: Decimal) -> Decimal:
    """What one more in the last non-zero digit is worth: 35000000 -> 1000000."""
    if not value:
        return Decimal(1)
    _, digits, exponent = value.as_tuple()
    assert isinstance(exponent, int)
    last = max(at for at, digit in enumerate(digits) if digit)
    return _CEILING.scaleb(Decimal(1), exponent + len(digits) - 1 - last)


def _bounded(value: Decimal, mention: Mention, words: str, front: str) -> Interval:
    """What a figure with 余, 近, 超过, 以上, 不超过 and the like can mean."""
    behind = _BEHIND.search(words)
    outside = behind is not None and behind.group().endswith("外")
    if mention.bound == "max":
        if (behind and not outside) or _MOST.search(front):
            return Interval(_ZERO, value)
        return Interval(_FLOOR.multiply(value, 1 - NEAR), value, low_open=True, high_open=True)
    if (behind and not outside) or _LEAST.search(front):
        return Interval(value, _INFINITY, high_open=True)
    if _MORE.search(words):
        # 3100余万 stops short of 3200万; 115余 has no round digit to fill up
        place = max(mention.step or Decimal(1), _place(value))
        if place > 1 or mention.kind == "multiple" or _SCALE.search(words) or "." in words:
            return Interval(value, _CEILING.add(value, place), high_open=True)
    return Interval(value, _CEILING.multiply(value, 1 + NEAR), low_open=True, high_open=True)
