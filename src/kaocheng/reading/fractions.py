"""Fractions, which are percents, and ratios: 百分之三十六点九, 三分之一, 一半, 1/3; 2:8, 9:30."""

import re
from decimal import Decimal
from typing import NamedTuple

from kaocheng.reading.bounds import bound_behind
from kaocheng.reading.names import names
from kaocheng.reading.numerals import SIGNS, NumeralError, parse_numeral
from kaocheng.reading.quantities import CHINESE, Quantity, goes_on
from kaocheng.reading.units import Bound, Form, units

FRACTION = re.compile(
    rf"(?P<whole>[{SIGNS}]+)分之"
    rf"(?P<part>[{SIGNS}]+(?:点[零〇一二三四五六七八九]+)?|[0-9]+(?:\.[0-9]+)?)"
    r"(?P<more>[多几])?(?P<half>半)?"
)
SLASH = re.compile(r"([0-9]+)/([0-9]+)(?![0-9/])")
PERCENT = Form("percent", "%")

_RATIO = re.compile(r"[0-9]+(?:\.[0-9]+)?(?: ?[:：∶] ?[0-9]+(?:\.[0-9]+)?)+")
_COLON = re.compile(r" ?[:：∶] ?")
_CLOCK = re.compile(r"(?:[01]?[0-9]|2[0-4])[:：][0-5][0-9](?![0-9.])")
_NOT_FRACTIONS = tuple(names().not_fractions)
_NOT_HALVES = tuple(f"一半{follows}" for follows in names().not_halves)
_DECIMAL_WHOLES = (100, 1000, 10000)  # 百分之…, 千分之…, 万分之…; a third has no last digit


def fraction(plain: str, at: int, match: re.Match[str]) -> Quantity | None:
    """百分之三十六点九, 三分之一, 千分之五; 百分之五至百分之八 and 百分之五到八.

    >>> found = fraction("百分之五至八", 0, FRACTION.match("百分之五至八"))
    >>> found.low, found.high, found.end
    (Decimal('5'), Decimal('8'), 6)
    """
    try:
        whole = parse_numeral(match["whole"]).value
        part, step = parse_numeral(match["part"])
    except NumeralError:
        return None
    if match["whole"][-1] not in "百千万" and (
        part >= whole or plain.startswith(_NOT_FRACTIONS, at)
    ):
        return None
    if match["half"]:
        part += Decimal("0.5")
    end, last = _last_part(plain, at, match)
    if last is None or last <= part:
        end, last = match.end(), part
    return _percent(plain, end, part, last, whole, step, "min" if match["more"] else "exact")


def _last_part(plain: str, at: int, match: re.Match[str]) -> tuple[int, Decimal | None]:
    """The part that ends a range of fractions, and where it stops."""
    start = goes_on(plain, at, match.end())
    if start is None:
        return match.end(), None
    try:
        second = FRACTION.match(plain, start)
        if second and second["whole"] == match["whole"]:
            return second.end(), parse_numeral(second["part"]).value
        bare = None if second else CHINESE.match(plain, start)
        if bare and units().at(plain, bare.end()) is None:
            return bare.end("number"), parse_numeral(bare["number"]).value
    except NumeralError:
        pass
    return match.end(), None


def slashed(plain: str, match: re.Match[str]) -> Quantity | None:
    """1/3; None for 24/7, which is no fraction."""
    part, whole = Decimal(match[1]), Decimal(match[2])
    if part >= whole:
        return None
    return _percent(plain, match.end(), part, part, whole, None, "exact")


def half(plain: str, at: int) -> Quantity | None:
    """一半; 一半是政策，一半是服务 has none."""
    if not plain.startswith("一半", at) or plain.startswith(_NOT_HALVES, at):
        return None
    return _percent(plain, at + 2, Decimal(1), Decimal(1), Decimal(2), None, "exact")


def _percent(
    plain: str,
    end: int,
    low: Decimal,
    high: Decimal,
    whole: Decimal,
    step: Decimal | None,
    bound: Bound,
) -> Quantity:
    """Parts of a whole in percent."""
    stop, bound = bound_behind(plain, end, None, bound)
    if step is not None:
        step = step * 100 / whole if whole in _DECIMAL_WHOLES else None
    return Quantity(stop, low * 100 / whole, high * 100 / whole, step, PERCENT, bound, end)


class Ratio(NamedTuple):
    """2:8 and 5.2:46.5:48.3, with `text` None for a time of day (9:30)."""

    end: int
    text: str | None


def ratio(plain: str, at: int) -> Ratio | None:
    """The ratio or the time of day that begins at an offset.

    >>> ratio("5.2 : 46.5", 0), ratio("9:30开始", 0), ratio("9：开始", 0)
    (Ratio(end=10, text='5.2:46.5'), Ratio(end=4, text=None), None)
    """
    found = _RATIO.match(plain, at)
    clock = _CLOCK.match(plain, at)
    # 9:10 is the ratio that 九比十 is
    if clock and clock[0][-2:] != "10" and not (found and found.end() > clock.end()):
        return Ratio(clock.end(), None)
    return Ratio(found.end(), _COLON.sub(":", found[0])) if found else None
