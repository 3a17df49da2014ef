"""How a computed figure is written in a message: 9.0%至11.1%, 108家, 4.36万元."""

import re
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import NamedTuple

from kaocheng.checking.intervals import Interval
from kaocheng.patterns import pattern
from kaocheng.reading.mentions import Mention
from kaocheng.reading.numerals import CHINESE, scale_value

_ARABIC = pattern(r"[\d.,\s]+")
# the 千 of 千瓦 is no scale
_SCALE = pattern(r"[余多几]?((?:[十百万亿]|千(?![瓦克米伏卡赫帕焦乏升]))*)[余多几]?")
_HEDGE = pattern(r"以[上下内外]|左右|上下|之内|之外")
_ROUNDING = Context(prec=400, rounding=ROUND_HALF_UP)
_MOST_PLACES = 9
_LARGEST = 40


class Words(NamedTuple):
    """The same in both languages."""

    zh: str
    en: str


class Style(NamedTuple):
    """How a figure of the text is written.

    factor  what one is worth: 57.15亿元 -> 100000000
    suffix  what stands behind the number: 亿元
    places  digits behind the point
    """

    factor: Decimal
    suffix: str
    places: int


def style(mention: Mention, words: str) -> Style:
    """How a mention is written, so that what is computed can be written alike.

    words  the mention's plain words
    """
    if mention.kind == "percent":
        return Style(Decimal(1), "%", _places(words))
    if mention.kind == "point":
        return Style(Decimal(1), "个百分点", _places(words))
    number = _ARABIC.match(words)
    if number:
        scale = _SCALE.match(words, number.end())
        assert scale is not None  # it can match nothing
        rest = words[scale.end() :].strip()
        factor = Decimal(scale_value(scale.group(1)))
        return Style(factor, scale.group(1) + _HEDGE.sub("", rest), _places(words))
    rest = _HEDGE.sub("", words.lstrip(CHINESE + "点余多几数"))
    scale_word = "亿" if "亿" in words else "万" if "万" in words else ""
    return Style(Decimal(scale_value(scale_word)), scale_word + rest, 0)


def written(value: Decimal, like: Style) -> str:
    """One computed value in the style of a figure, to one place more.

    >>> written(Decimal(108), Style(Decimal(1), "家", 0))
    '108家'
    """
    return f"{_number(value / like.factor, like.places + 1, keep=like.suffix == '%')}{like.suffix}"


def spread(interval: Interval, like: Style, stated: Decimal) -> Words:
    """What a figure should be, written in the style of the one stated.

    Places are added until the stated value is seen to lie outside.

    >>> percent = Style(Decimal(1), "%", 0)
    >>> spread(Interval(Decimal("8.955"), Decimal("11.055")), percent, Decimal(12))
    Words(zh='在9.0%至11.1%之间', en='between 9.0% and 11.1%')
    >>> spread(Interval(Decimal(108), Decimal(108)), Style(Decimal(1), "家", 0), Decimal(118))
    Words(zh='为108家', en='108家')
    """
    keep = like.suffix == "%"
    if not interval.high.is_finite():
        low = f"{_number(interval.low / like.factor, like.places + 1, keep=keep)}{like.suffix}"
        return Words(f"不低于{low}", f"at least {low}")
    low = high = ""
    for places in range(like.places + 1, like.places + _MOST_PLACES):
        low = _number(interval.low / like.factor, places, keep=keep)
        high = _number(interval.high / like.factor, places, keep=keep)
        if not Decimal(low) <= stated / like.factor <= Decimal(high):
            break
    if low == high:
        return Words(f"为{low}{like.suffix}", f"{low}{like.suffix}")
    return Words(
        f"在{low}{like.suffix}至{high}{like.suffix}之间",
        f"between {low}{like.suffix} and {high}{like.suffix}",
    )


def money(value: Decimal) -> str:
    """An amount of yuan to three figures: 4.36万元.

    >>> money(Decimal(43590))
    '4.36万元'
    """
    for scale, factor in (("亿", Decimal(10**8)), ("万", Decimal(10**4))):
        if abs(value) >= factor:
            return f"{_number(value / factor, 2, keep=False)}{scale}元"
    return f"{_number(value, 2, keep=False)}元"


def _places(words: str) -> int:
    found = re.search(r"\.([\d ]+)", words)
    return len(found.group(1).replace(" ", "")) if found else 0


def _number(value: Decimal, places: int, *, keep: bool) -> str:
    """A number to some places; zeros behind the point are kept or dropped."""
    if value.adjusted() > _LARGEST:
        return f"{value:.3E}"
    exact = value == value.to_integral_value()
    if exact and not keep:
        return f"{value:.0f}"
    rounded = value.quantize(Decimal(1).scaleb(-places), context=_ROUNDING)
    text = f"{rounded:f}"
    return text if keep or "." not in text else text.rstrip("0").rstrip(".")
