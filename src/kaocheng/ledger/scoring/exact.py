"""Exact numbers of points: rounded by a stated rule, and written in full or marked as cut off."""

from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Literal

import msgspec

_LONGEST = 9  # more digits behind the point are no help to a reader
_SHORT = 4  # of a number that has no last digit


class Rounding(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Digits behind the point, and where a half goes: away from zero, or to the even digit."""

    digits: Annotated[int, msgspec.Meta(ge=0, le=_LONGEST)]
    mode: Literal["half_up", "half_even"]

    def __call__(self, number: Fraction) -> Fraction:
        """A number rounded.

        >>> str(Rounding(2, "half_up")(Fraction("0.125")))
        '13/100'
        >>> str(Rounding(2, "half_even")(Fraction("0.125")))
        '3/25'
        """
        size = abs(number) * 10**self.digits
        whole = round(size) if self.mode == "half_even" else int(size + Fraction(1, 2))
        return Fraction(whole if number >= 0 else -whole, 10**self.digits)

    def words(self, number: Fraction) -> tuple[str, str]:
        """That a number was rounded so, in Chinese and in English.

        >>> Rounding(2, "half_up").words(Fraction("14.3"))
        ('四舍五入到2位小数得14.30', 'rounded half up to 14.30')
        """
        fixed = written(number)
        whole, _, part = fixed.partition(".")
        fixed = f"{whole}.{part.ljust(self.digits, '0')}" if self.digits else whole
        zh, en = {
            "half_up": ("四舍五入", "half up"),
            "half_even": ("四舍六入五成双", "half to even"),
        }[self.mode]
        return f"{zh}到{self.digits}位小数得{fixed}", f"rounded {en} to {fixed}"


def hold_within(least: int, most: int | None, **numbers: Decimal | None) -> None:
    """Raises ValueError for a number outside two ends, both included; None is let pass.

    >>> hold_within(0, 100, worth_pct=Decimal(120))
    Traceback (most recent call last):
    ValueError: `worth_pct` is 120, not from 0 to 100
    """
    for name, number in numbers.items():
        if number is not None and (number < least or (most is not None and number > most)):
            ends = f"at least {least}" if most is None else f"from {least} to {most}"
            raise ValueError(f"`{name}` is {number}, not {ends}")


def hold_positive(**numbers: Decimal | None) -> None:
    """Raises ValueError for a number that is not above 0; None is let pass.

    >>> hold_positive(cap=Decimal(0))
    Traceback (most recent call last):
    ValueError: `cap` is 0, not above 0
    """
    for name, number in numbers.items():
        if number is not None and number <= 0:
            raise ValueError(f"`{name}` is {number}, not above 0")


def written(number: Fraction) -> str:
    """All digits of a number; the first few of one that has too many.

    >>> written(Fraction("14.250")), written(Fraction(-1, 3)), written(Fraction(28))
    ('14.25', '-0.3333', '28')
    """
    places = _places(number)
    if places is None:
        number, places = Rounding(_SHORT, "half_up")(number), _SHORT
    sign = "-" if number < 0 else ""
    digits = str(int(abs(number) * 10**places)).rjust(places + 1, "0")
    whole, part = digits[: len(digits) - places], digits[len(digits) - places :].rstrip("0")
    return f"{sign}{whole}.{part}" if part else f"{sign}{whole}"


def equals(number: Fraction) -> str:
    """A number behind its sign: = where all digits are written, ≈ where not.

    >>> equals(Fraction(1, 4)), equals(Fraction(1, 3))
    ('=0.25', '≈0.3333')
    """
    return ("≈" if _places(number) is None else "=") + written(number)


def percent(share: Fraction) -> str:
    """A share as a percentage.

    >>> percent(Fraction(95, 100))
    '95%'
    """
    return written(share * 100) + "%"


def equals_percent(share: Fraction) -> str:
    """A share as a percentage behind its sign.

    >>> equals_percent(Fraction(28, 27))
    '≈103.7037%'
    """
    return equals(share * 100) + "%"


def _places(number: Fraction) -> int | None:
    """How many digits a number has behind the point; None for too many, or no end."""
    for places in range(_LONGEST + 1):
        if 10**places % number.denominator == 0:
            return places
    return None
