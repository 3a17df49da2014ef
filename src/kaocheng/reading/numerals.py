"""Numerals to exact numbers, with the precision they were written in.

Arabic, Chinese, financial and mixed: 1.2亿, 1万2千, 一百二十亿, 三十六点九, 壹佰贰拾.
"""

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

DIGITS = {c: value for value, forms in enumerate(
    ("零〇", "一壹弌", "二两贰贰貮", "三叁参", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖")
) for c in forms}  # fmt: skip
SMALL = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
TENS = {"廿": 20, "卅": 30}
LARGE = {"万": 10**4, "亿": 10**8}
CHINESE = "".join(DIGITS) + "".join(SMALL) + "".join(TENS) + "".join(LARGE)
SCALE = {**SMALL, **LARGE}
# What a numeral in running text is made of, where 参 is a word (参加); 弌 and 貮 are not in use.
SIGNS = "".join(c for c in CHINESE if c not in "参弌貮")

_ARABIC = frozenset("0123456789")
_GROUP = re.compile(r"([0-9.]+)([^0-9.]*)")


class NumeralError(ValueError):
    """A string that is no numeral, and where it stopped being one."""


class Numeral(NamedTuple):
    """A written number: its value, and what one more in its last written digit is worth."""

    value: Decimal
    step: Decimal


@lru_cache(maxsize=1024)
def parse_numeral(text: str) -> Numeral:
    """Read one numeral.

    >>> parse_numeral("57.15亿")
    Numeral(value=Decimal('5715000000.00'), step=Decimal('1000000.00'))
    >>> parse_numeral("一百二十亿").value
    Decimal('12000000000')
    >>> parse_numeral("约三十")
    Traceback (most recent call last):
      ...
    kaocheng.reading.numerals.NumeralError: not a numeral: '约三十' (stopped at '约')
    """
    written = text.replace(" ", "").replace(",", "").replace("，", "")
    if written[:1] in _ARABIC:
        return _arabic(text, written) if written.isascii() else _mixed(text, written)
    if not written:
        raise NumeralError(f"not a numeral: {text!r}")
    return _chinese(text, written)


def _arabic(text: str, written: str) -> Numeral:
    whole, point, fraction = written.partition(".")
    if not whole.isdigit() or (point and not fraction.isdigit()):
        raise NumeralError(f"not a numeral: {text!r}")
    return Numeral(Decimal(written), Decimal(1).scaleb(-len(fraction)))


def scale_value(scale: str) -> int:
    """What a scale multiplies by: 万 10000, 百万 1000000, 万亿 10**12."""
    value = 1
    for c in scale:
        value *= SCALE[c]
    return value


def _mixed(text: str, written: str) -> Numeral:
    """Arabic digits with scales: 3.5万, 1万2千, 1亿2000万."""
    total, step = Decimal(0), Decimal(1)
    for digits, scale in _GROUP.findall(written):
        if any(c not in SCALE for c in scale):
            raise NumeralError(f"not a numeral: {text!r} (stopped at {scale!r})")
        value, precision = _arabic(text, digits)
        factor = scale_value(scale)
        total, step = total + value * factor, precision * factor
    return Numeral(total, step)


def _chinese(text: str, written: str) -> Numeral:
    whole, point, fraction = written.partition("点")
    if point and not fraction:
        raise NumeralError(f"not a numeral: {text!r} (stopped at '点')")
    body = whole.rstrip("万亿") if fraction == "" else whole
    if len(body) > 1 and all(c in DIGITS for c in body):  # 一九五四, 二〇二三
        factor = scale_value(whole[len(body) :])
        return Numeral(Decimal("".join(str(DIGITS[c]) for c in body)) * factor, Decimal(factor))
    value, step = _positional(text, whole)
    if not fraction:
        return Numeral(Decimal(value), Decimal(step))
    digits = fraction.rstrip("百千万亿")
    factor = scale_value(fraction[len(digits) :])
    if not digits or any(c not in DIGITS for c in digits):
        raise NumeralError(f"not a numeral: {text!r} (stopped at {fraction!r})")
    exact = Decimal(f"{value}.{''.join(str(DIGITS[c]) for c in digits)}")
    return Numeral(exact * factor, Decimal(1).scaleb(-len(digits)) * factor)


def _positional(text: str, whole: str) -> tuple[int, int]:
    """Value and step of 一亿二千三百万, 二万八, 十五; the step is the 万 or 亿 that ends it."""
    total = section = digit = 0
    last, zero = 1, False
    for c in whole:
        if c in DIGITS:
            digit, zero = DIGITS[c], zero or c in "零〇"
        elif c in TENS:
            section, digit, last, zero = section + TENS[c], 0, 10, False
        elif c in SMALL:
            section += (digit or 1) * SMALL[c]
            digit, last, zero = 0, SMALL[c], False
        elif c in LARGE:
            factor = LARGE[c]
            section += digit
            if (total and not section) or factor == 10**8:  # 万亿 and 万万 multiply what is before
                total, section = (total + section or 1) * factor, 0
            else:
                total, section = total + (section or 1) * factor, 0
            digit, last, zero = 0, factor, False
        else:
            raise NumeralError(f"not a numeral: {text!r} (stopped at {c!r})")
    if digit and last >= 100 and not zero:  # 二百五 is 250, 三万八 is 38000
        return total + section + digit * last // 10, last // 10
    step = 1
    for c in reversed(whole):
        if c not in LARGE:
            break
        step *= LARGE[c]
    return total + section + digit, step
