"""Quantities in Chinese numerals: 三百二十个, 三四十人, 几十万, 一半.

A sign is as often part of a word, and so counts only where no word is likelier: 三个 but not 三点.
"""

import re
from decimal import Decimal

from kaocheng.reading.fractions import half
from kaocheng.reading.names import names
from kaocheng.reading.numerals import (
    DIGITS,
    LARGE,
    SCALE,
    NumeralError,
    parse_numeral,
    scale_value,
)
from kaocheng.reading.quantities import SCALES, Quantity, is_unit, quantity, spread
from kaocheng.reading.units import ONE, Form, units, vocabulary

BARE_SCALE_BEHIND = "近超过破逾达"  # 近百个, 超千万元

_SINGLE = vocabulary().single
_RANKED = vocabulary().count.ranked
_TWO, _ONES, _TENTH = frozenset(_SINGLE.two), frozenset(_SINGLE.one), frozenset(_SINGLE.tenth)
_NO_ONE = frozenset(names().no_one)
_SHIFTED = tuple(_SINGLE.shifted)
_CLAUSE_ENDS = frozenset("，。；、）)\n")
_LARGER = frozenset("百千万亿")
_SCALE_BEHIND = frozenset(BARE_SCALE_BEHIND)
_POINTS = tuple(vocabulary().point)

VAGUE = re.compile(rf"[数几](?P<scale>{SCALES}+)")


def is_date(number: str, after: str) -> bool:
    """Whether a Chinese numeral can begin a date.

    after  the two signs behind it, the first of them 年, 月, 日, 季, 世 or a dash

    >>> is_date("二〇二三", "年，"), is_date("三", "年，"), is_date("八十", "年代")
    (True, False, True)
    """
    first, year = after[0], len(number) == 4 and all(c in DIGITS for c in number)
    if first == "年":
        return year or (after == "年代" and number[-1] == "十")
    if first in "月季":
        return number[0] not in _LARGER and len(number) <= 3
    if first == "世":
        return after == "世纪" and len(number) > 1
    return first != "日" and (year or len(number) <= 2)


def counted(plain: str, at: int, match: re.Match[str]) -> Quantity | None:
    """The quantity of a match of `CHINESE`; None where the signs rather belong to a word."""
    number, end = match["number"], match.end()
    if number == "二" and plain[match.end("number") : end + 1] not in _TWO:
        return None
    if plain.startswith("大", end) and len(number) > 1:  # 三十大
        return None
    if _doubled(number):
        return _neighbours(plain, at, match)
    if number == "一" and not match["more"]:
        return _one(plain, at, match)
    if all(c in DIGITS for c in number) and 1 < len(number) < 4:  # 一二三
        return None
    bare = number[0] in _LARGER
    if bare and plain[at - 1 : at] not in _SCALE_BEHIND:
        return None
    try:
        found = quantity(plain, at, match, single=len(number) == 1 and not match["more"])
    except NumeralError:
        return None
    if found.form is None:
        return found if (found.scaled and not bare) or spread(plain, at, found) else None
    if found.form.noun and not found.scaled and len(number) <= 2:
        return None
    if found.form.unit in _RANKED and plain[at - 1 : at] != "续":
        return None
    return found


def _doubled(number: str) -> bool:
    """Whether a numeral has two neighbouring digits where others have one.

    >>> _doubled("三四十"), _doubled("十七八"), _doubled("三五百"), _doubled("一九")
    (True, True, True, False)
    """
    body = number[1:] if number[0] == "十" else number
    if len(body) < 2 or body[0] not in DIGITS or body[1] not in DIGITS:
        return False
    if len(body) > 2 and body[2] in DIGITS:
        return False
    return DIGITS[body[1]] == DIGITS[body[0]] + 1 or body[:2] == "三五"


def _neighbours(plain: str, at: int, match: re.Match[str]) -> Quantity | None:
    """两三年 is 2 to 3, 三四十个 from 30 to the last number in the forties, 49."""
    number = match["number"]
    tens, body = ("十", number[1:]) if number[0] == "十" else ("", number)
    rest = body[2:]
    try:
        low = parse_numeral(tens + body[0] + rest).value
        high = parse_numeral(tens + body[1] + rest).value
        found = quantity(plain, at, match)
    except NumeralError:
        return None
    if low >= high or (found.form.noun if found.form else not found.scaled):
        return None
    if rest and all(c in SCALE for c in rest):
        high += scale_value(rest) - scale_value("".join(c for c in rest if c in LARGE))
    factor = found.form.factor if found.form else ONE
    found.low, found.high, found.step, found.bound = low * factor, high * factor, ONE, "approx"
    return found


def _one(plain: str, at: int, match: re.Match[str]) -> Quantity | None:
    """一 where nothing else can be read into it: 一倍, 一半, 一个百分点, 获一等奖一项，"""
    if share := half(plain, at):
        return share
    after = plain[at + 1 : at + 2]
    if (
        after == "倍"
        or (after == "成" and plain[at - 1 : at] in _TENTH)
        or plain.startswith(_POINTS, at + 1)
        or plain.endswith(_SHIFTED, 0, at)
    ):
        found = quantity(plain, at, match)
        if found.form and found.form.kind != "count":
            return found
    if (
        after in _ONES
        and plain[at + 2 : at + 3] in _CLAUSE_ENDS
        and plain[at - 1 : at] not in _NO_ONE
    ):
        return Quantity(at + 2, ONE, ONE, ONE, Form("count", after), bare_end=at + 1)
    return None


def vague(plain: str, match: re.Match[str]) -> Quantity | None:
    """几十, 数百万: from the lowest to the highest that a match of `VAGUE` can mean.

    >>> found = vague("几十万人", VAGUE.match("几十万人"))
    >>> found.low, found.high, found.bound
    (Decimal('200000'), Decimal('990000'), 'approx')
    """
    scale, end = match["scale"], match.end()
    large = scale.lstrip("十百千")
    found = units().at(plain, end)
    form, stop = found or (None, end)
    if form and not is_unit(plain, form, end, stop, single=False):
        form, stop = None, end
    if form is None and not large:
        return None
    counted_in = scale[: len(scale) - len(large)] or large[0]
    one = Decimal(scale_value(counted_in))
    factor = scale_value(scale) / one * (form.factor if form else ONE)
    low, high = 2 * one * factor, (10 * one - 1) * factor
    return Quantity(stop, low, high, one * factor, form, "approx", end, bool(large))
