"""A number with its scale, its unit and the words that bound it: 1.3万余平方米, 3—5年.

What comes in is a match of `ARABIC` or `CHINESE`; the words in front of the number are not looked
at here, except where 从…到… runs from one quantity to another and is no range.
"""

import re
from decimal import Decimal
from typing import NamedTuple

import msgspec

from kaocheng.reading.bounds import bound_behind
from kaocheng.reading.names import LETTERS, WORD
from kaocheng.reading.numerals import SCALE, SIGNS, NumeralError, parse_numeral
from kaocheng.reading.units import ONE, Bound, Form, units, vocabulary

_WORDS = vocabulary()
_UNITS = units()


def _scale() -> str:
    """One scale sign that is not the head of a unit: 百 but not in 百分, 千 but not in 千米."""
    after: dict[str, list[str]] = {}
    for word in _WORDS.not_scale:
        after.setdefault(word[0], []).append(word[1:])
    signs = (sign for sign in SCALE if sign not in "拾佰仟")
    return "|".join(
        f"{sign}(?!{'|'.join(after[sign])})" if sign in after else sign for sign in signs
    )


SCALES = rf"(?:{_scale()})"
_DIGIT = r"[零〇一二三四五六七八九]"
_SIGN = rf"(?:[{''.join(sign for sign in SIGNS if sign not in '十百千万亿')}]|{SCALES})"

# 57.15亿, 1,200万, 1万2千, and as columns set them: 5 7. 1 5 亿; then 余, 多, 几, 来.
ARABIC = re.compile(
    r"(?P<number>"
    r"(?:[0-9]{1,3}(?:[,，][0-9]{3})+(?![0-9])|[1-9][0-9]{0,2}(?: [0-9]{3})+(?![0-9])"
    r"|[0-9](?: [0-9])+(?![0-9])|[0-9]+)"
    r"(?:\.[0-9]+| \. ?[0-9](?: [0-9])*)?"
    rf"(?:(?: ?{SCALES})+(?:[0-9]+(?:\.[0-9]+)? ?{SCALES}+)*)?"
    rf")(?P<more> ?[余多几来](?: ?{SCALES})*)?"
)
# 一百二十亿, 三十六点九, 二十余万.
CHINESE = re.compile(
    rf"(?P<number>{_SIGN}+?(?:点{_DIGIT}+[百千万亿]*)?)"
    rf"(?P<more>[余多几来](?:{SCALES})*)?(?!{_SIGN})"
)
DASH = re.compile(rf" ?(?:[—～\-]{{1,2}}|至|到) ?(?=[0-9{SIGNS}])")

_GOES_ON = re.compile(  # bounded, as every number of a list looks for the unit at its end
    r"(?:[、和与][0-9]+(?:\.[0-9]+)?){0,100}[、和与](?P<last>[0-9]+(?:\.[0-9]+)?)(?![、和与][0-9])"
)
_FROM = re.compile(r"[从由自][^，。；,;从由]{0,14}$")
_FROM_REACH = 16
_LONGEST_GAP = 3  # spaces between a number and its unit
_NOT_MORE = tuple(_WORDS.bounds.not_more)
_HEADS = {unit: tuple(follows) for unit, follows in _WORDS.heads.before.items()}
_HALVED = frozenset(("duration", "multiple", "percent", "measure"))
_HALF = re.compile("半(?![径自导成球价数年月天岛日])")


class Quantity(msgspec.Struct, gc=False):
    """A number and what stands with it.

    end        where it stops, bound word and all
    low, high  its value, or the ends of its range; the unit's factor and the scales multiplied in
    step       what one more in the last written digit is worth; None where there is no such digit
    form       the unit; None where no known one is written
    bound      as far as it is known: words in front may still say more
    bare_end   where the number itself stops, before the unit
    scaled     whether a 万 or 亿 is written
    """

    end: int
    low: Decimal
    high: Decimal
    step: Decimal | None
    form: Form | None
    bound: Bound = "exact"
    bare_end: int = 0
    scaled: bool = False


def quantity(plain: str, at: int, match: re.Match[str], *, single: bool = False) -> Quantity:
    """The quantity whose number a match of `ARABIC` or `CHINESE` holds.

    single  the number is one Chinese sign, which counts less than digits do

    >>> found = quantity("3500余万元", 0, ARABIC.match("3500余万元"))
    >>> found.low, found.form.unit, found.bound
    (Decimal('35000000'), 'CNY', 'min')

    Raises NumeralError where the signs make no number.
    """
    number, more = match.group("number", "more")
    end = match.end()
    bound: Bound = "exact"
    if more:
        more = more.lstrip()
        if len(more) == 1 and plain.startswith(_NOT_MORE, end - 1):
            end = match.end("number")
        else:
            number += more[1:]
            bound = "approx" if more[0] == "来" else "min"
    value, step = parse_numeral(number)
    scaled = "万" in number or "亿" in number
    start = end
    while start - end < _LONGEST_GAP and plain.startswith(" ", start):
        start += 1
    if plain.startswith(("个半", "个多"), start):
        return _and_a_half(
            plain, start, Quantity(start, value, value, step, None, bound, end, scaled)
        )
    found = _UNITS.at(plain, start)
    if found is None or not is_unit(plain, found[0], start, found[1], single=single):
        stop, bound = bound_behind(plain, end, None, bound)
        return Quantity(stop, value, value, step, None, bound, end, scaled)
    form, stop = found
    if form.factor != 1:
        value, step = value * form.factor, step * form.factor
    if form.kind in _HALVED and _HALF.match(plain, stop):
        value, stop = value + form.factor / 2, stop + 1
    stop, bound = bound_behind(plain, stop, form, bound)
    return Quantity(stop, value, value, step, form, bound, end, scaled)


def _and_a_half(plain: str, start: int, number: Quantity) -> Quantity:
    """两个半月, 三个多小时; 两个半成品 has no more than 两个.

    start  where 个 stands
    """
    found = _UNITS.at(plain, start + 2)
    if found is None or found[0].kind != "duration":
        number.form, number.end = _UNITS.forms["个"], start + 1
        return number
    number.form, number.end = found
    if plain[start + 1] == "半":
        number.low = number.high = number.low + ONE / 2
    else:
        number.bound = "min"
    return number


def is_unit(plain: str, form: Form, start: int, stop: int, *, single: bool) -> bool:
    """Whether what looks like a unit is one here, and not the head of another word.

    >>> _UNITS.at("3成员", 1)[0].unit, is_unit("3成员", _UNITS.forms["成"], 1, 2, single=False)
    ('%', False)
    """
    written = plain[start:stop]
    if written[-1] in LETTERS:
        follows = plain[stop : stop + 1]
        if follows in LETTERS or (follows.isascii() and follows.isdecimal()):
            return False
    heads = single or written in _WORDS.heads.always
    if heads and plain.startswith(_HEADS.get(written, ()), stop):
        return False
    if form.noun and form.unit in _WORDS.count.modifiers:
        word = WORD.match(plain, stop)
        if word and word[0][0] not in _WORDS.count.predicates:
            return False
    if form.kind == "duration" and written in ("月", "日"):
        return written == "日" and not single
    return not single or _by_one(written, form)


def _by_one(written: str, form: Form) -> bool:
    """Whether a single Chinese numeral may count a unit: 三个, 三公里; but no 三点, 三方."""
    if form.kind == "count":
        return written in _WORDS.single.counts
    return form.kind != "measure" or written not in _WORDS.single.not_measures


def countable_by_one() -> list[str]:
    """The written units that a single Chinese numeral may count."""
    return [written for written, form in _UNITS.forms.items() if _by_one(written, form)]


class Shared(NamedTuple):
    """The unit that stands only behind the last number of a list, and the scale in front of it."""

    form: Form
    scale: Decimal


def shared_unit(plain: str, end: int) -> Shared | None:
    """What 21.4、23.8和25.0亿元 have in common; None where no list with a unit goes on at `end`.

    >>> shared = shared_unit("21.4、23.8和25.0亿元", 4)
    >>> shared.form.unit, shared.scale
    ('CNY', Decimal('100000000'))
    """
    listed = _GOES_ON.match(plain, end)
    if listed is None:
        return None
    match = ARABIC.match(plain, listed.start("last"))
    assert match  # the list ends with digits
    last = quantity(plain, listed.start("last"), match)
    if last.form is None or last.form.noun:
        return None
    bare = Decimal(listed["last"]) * last.form.factor
    return Shared(last.form, last.low / bare * last.form.factor) if bare else None


def goes_on(plain: str, at: int, end: int) -> int | None:
    """Where the second number of a range begins; `at` and `end` are the first quantity's.

    从5%到8% runs from one quantity to another and is no range.
    """
    dash = DASH.match(plain, end)
    if dash is None:
        return None
    if dash[0].strip() in ("至", "到") and _FROM.search(plain[max(0, at - _FROM_REACH) : at]):
        return None
    return dash.end()


def spread(plain: str, at: int, first: Quantity) -> Quantity | None:
    """The range that a quantity begins: 2.5万—3万亩, 3至5年; None where it begins none.

    >>> three = quantity("3—5万亩", 0, ARABIC.match("3—5万亩"))
    >>> found = spread("3—5万亩", 0, three)
    >>> found.low, found.high, found.form.unit
    (Decimal('30000'), Decimal('50000'), '亩')
    """
    if first.form and first.form.noun:
        return None
    start = goes_on(plain, at, first.end)
    if start is None:
        return None
    match = (ARABIC if plain[start].isdecimal() else CHINESE).match(plain, start)
    if match is None:
        return None
    try:
        second = quantity(plain, start, match)
    except NumeralError:
        return None
    if second.form is None and first.form is None and not second.scaled:
        return None
    if first.form and second.form and first.form[:2] != second.form[:2]:
        return None
    factor = second.form.factor if first.form is None and second.form else ONE
    if not first.scaled and second.scaled:
        factor *= _shared_scale(first.low * factor, second)
    low = first.low * factor
    if low > second.high:
        return None
    if first.step is None or second.step is None:
        second.step = None
    else:
        second.step = min(first.step * factor, second.step)
    second.low, second.form = low, second.form or first.form
    return second


def _shared_scale(low: Decimal, second: Quantity) -> Decimal:
    """What 2 in 2—3万 is multiplied by: as much of the second number's scale as keeps it lower."""
    scale = max(second.step or ONE, ONE)
    while scale > 1 and low * scale > second.high:
        scale /= 10
    return scale
