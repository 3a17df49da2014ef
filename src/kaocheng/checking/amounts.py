"""How a computed figure is written in a message: 9.0%至11.1%, 108家, 4.36万元; 43,600 yuan."""

import datetime
import re
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import msgspec

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
_ENGLISH_SCALES = ((Decimal(10**9), "billion"), (Decimal(10**6), "million"))
_ENGLISH_PLACES = 4  # 1,234,567 and not 1.234567 million


class _UnitNames(msgspec.Struct, forbid_unknown_fields=True):
    money: dict[str, str]
    other: dict[str, str]
    measure: dict[str, str]
    duration: dict[str, str]


@cache
def _unit_names() -> _UnitNames:
    data = files("kaocheng.checking").joinpath("unit_names.toml").read_bytes()
    return msgspec.toml.decode(data, type=_UnitNames)


class Words(NamedTuple):
    """The same in both languages."""

    zh: str
    en: str


class Style(NamedTuple):
    """How a figure of the text is written.

    factor   what one is worth: 57.15亿元 -> 100000000
    suffix   what stands behind the number: 亿元
    places   digits behind the point
    english  its unit in English, without the scale: yuan
    """

    factor: Decimal
    suffix: str
    places: int
    english: str = ""


def english_unit(kind: str, unit: str) -> str:
    """What a mention's unit is called in English; "" for a measure word, which is not said.

    >>> english_unit("measure", "公里"), english_unit("measure", "海里")
    ('km', '海里')
    """
    names = _unit_names()
    match kind:
        case "count" | "ordinal" | "age":
            return ""
        case "money":
            return names.money.get(unit, unit)
        case "measure":
            return names.measure.get(unit, unit)
        case "duration":
            return names.duration.get(unit, unit)
    return names.other.get(unit, unit)


def style(mention: Mention, words: str) -> Style:
    """How a mention is written, so that what is computed can be written alike.

    words  the mention's plain words
    """
    english = english_unit(mention.kind, mention.unit)
    if mention.kind == "percent":
        return Style(Decimal(1), "%", _places(words), english)
    if mention.kind == "point":
        return Style(Decimal(1), "个百分点", _places(words), english)
    number = _ARABIC.match(words)
    if number:
        scale = _SCALE.match(words, number.end())
        assert scale is not None  # it can match nothing
        rest = words[scale.end() :].strip()
        factor = Decimal(scale_value(scale.group(1)))
        return Style(factor, scale.group(1) + _HEDGE.sub("", rest), _places(words), english)
    rest = _HEDGE.sub("", words.lstrip(CHINESE + "点余多几数"))
    scale_word = "亿" if "亿" in words else "万" if "万" in words else ""
    return Style(Decimal(scale_value(scale_word)), scale_word + rest, 0, english)


def written(value: Decimal, like: Style) -> Words:
    """One computed value in the style of a figure, to one place more.

    >>> written(Decimal(706100), Style(Decimal(1), "瓦", 0, "W"))
    Words(zh='706100瓦', en='706,100 W')
    """
    number = _number(value / like.factor, like.places + 1, keep=like.suffix == "%")
    return Words(number + like.suffix, _english(number, like))


def spread(interval: Interval, like: Style, stated: Decimal) -> Words:
    """What a figure should be, written in the style of the one stated.

    Places are added until the stated value is seen to lie outside.

    >>> percent = Style(Decimal(1), "%", 0, "%")
    >>> spread(Interval(Decimal("8.955"), Decimal("11.055")), percent, Decimal(12))
    Words(zh='在9.0%至11.1%之间', en='between 9.0% and 11.1%')
    >>> spread(Interval(Decimal(108), Decimal(108)), Style(Decimal(1), "家", 0), Decimal(118))
    Words(zh='为108家', en='108')
    >>> amount = Style(Decimal(10**8), "亿元", 2, "yuan")
    >>> spread(Interval(Decimal(1400000000), Decimal(1600000000)), amount, Decimal(2))
    Words(zh='在14亿元至16亿元之间', en='between 1.4 and 1.6 billion yuan')
    """
    keep = like.suffix == "%"
    if not interval.high.is_finite():
        low = _number(interval.low / like.factor, like.places + 1, keep=keep)
        return Words(f"不低于{low}{like.suffix}", f"at least {_english(low, like)}")
    low = high = ""
    for places in range(like.places + 1, like.places + _MOST_PLACES):
        low = _number(interval.low / like.factor, places, keep=keep)
        high = _number(interval.high / like.factor, places, keep=keep)
        if not Decimal(low) <= stated / like.factor <= Decimal(high):
            break
    if low == high:
        return Words(f"为{low}{like.suffix}", _english(low, like))
    return Words(
        f"在{low}{like.suffix}至{high}{like.suffix}之间",
        f"between {_both(low, high, ' and ', like)}",
    )


def extent(interval: Interval, like: Style) -> Words:
    """The values a figure can mean, all digits of them: 12.85%至12.95%; 118家 of a single one.

    >>> extent(Interval(Decimal("12.85"), Decimal("12.95")), Style(Decimal(1), "%", 1, "%"))
    Words(zh='12.85%至12.95%', en='12.85% to 12.95%')
    """
    if not interval.high.is_finite():
        low = _exact(interval.low / like.factor)
        return Words(f"不低于{low}{like.suffix}", f"at least {_english(low, like)}")
    low, high = (_exact(end / like.factor) for end in interval[:2])
    if low == high:
        return Words(f"{low}{like.suffix}", _english(low, like))
    return Words(f"{low}{like.suffix}至{high}{like.suffix}", _both(low, high, " to ", like))


def money(value: Decimal) -> Words:
    """An amount of yuan to three figures.

    >>> money(Decimal(43590))
    Words(zh='4.36万元', en='43,600 yuan')
    """
    scales = (("亿", Decimal(10**8)), ("万", Decimal(10**4)))
    scale, factor = next((own for own in scales if abs(value) >= own[1]), ("", Decimal(1)))
    number, like = _number(value / factor, 2, keep=False), Style(factor, f"{scale}元", 2, "yuan")
    return Words(number + like.suffix, _english(number, like))


def _exact(number: Decimal) -> str:
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _english(number: str, like: Style) -> str:
    """A number of a style with its scale and unit in English.

    >>> _english("57.15", Style(Decimal(10**8), "亿元", 2, "yuan"))
    '5.715 billion yuan'
    >>> _english("1.27", Style(Decimal(10**4), "万人", 2))
    '12,700'
    """
    return "".join(_scaled(number, like))


def _both(low: str, high: str, between: str, like: Style) -> str:
    """Two numbers, the scale and unit said once where both have the same."""
    first, second = _scaled(low, like), _scaled(high, like)
    if first[1] == second[1] and like.english != "%":
        return f"{first[0]}{between}{''.join(second)}"
    return f"{''.join(first)}{between}{''.join(second)}"


def _scaled(number: str, like: Style) -> tuple[str, str]:
    """A number in English: its digits, and the scale and unit behind them.

    A figure written bare, as in the cell of a table, stays in the unit of its table.

    >>> _scaled("37.75", Style(Decimal(10**4), "", 2))
    ('37.75', '')
    """
    if not like.suffix:
        return number, ""
    unit = like.english if like.english in ("", "%") else f" {like.english}"
    value = Decimal(number) * like.factor
    for size, name in _ENGLISH_SCALES:
        scaled = value / size
        if abs(scaled) >= 1 and scaled == round(scaled, _ENGLISH_PLACES):
            return _exact(scaled), f" {name}{unit}"
    if abs(value) < 10**4:
        return (number if like.factor == 1 else _exact(value)), unit
    return f"{Decimal(_exact(value)):,f}", unit


def dated(day: datetime.date) -> Words:
    """A day.

    >>> dated(datetime.date(2024, 9, 1))
    Words(zh='2024年9月1日', en='2024-09-01')
    """
    return Words(f"{day.year}年{day.month}月{day.day}日", day.isoformat())


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
