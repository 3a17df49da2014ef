"""Values, intervals and relations written out for a person: 4.36万元/笔, [57.145, 57.155]亿元.

A relation written out is a list of words and of operands, these as indexes into
`Reading.mentions`, so that an output can show each operand as it stands in the text and lead
to its place.
"""

import datetime
from collections.abc import Iterable
from decimal import ROUND_HALF_EVEN, Context, Decimal
from typing import Literal

from kaocheng.checking.amounts import english_unit
from kaocheng.checking.intervals import Interval, overlap, plus, point, reach
from kaocheng.reading.links import Relation
from kaocheng.reading.mentions import Mention
from kaocheng.reading.reading import Reading
from kaocheng.reading.units import vocabulary

Lang = Literal["zh", "en"]
Written = list[str | int]

_EXACT = Context(prec=60, rounding=ROUND_HALF_EVEN)
_HUNDRED, _ONE = Decimal(100), Decimal(1)
_SCALES: dict[Lang, tuple[tuple[Decimal, str], ...]] = {
    "zh": ((Decimal(10**8), "亿"), (Decimal(10**4), "万")),
    "en": ((Decimal(10**9), " billion"), (Decimal(10**6), " million")),
}
_UNITS = {"pp": "个百分点", "x": "倍"}


def unit_name(mention: Mention, lang: Lang) -> str:
    """A mention's unit as it stands behind a number: 元, 笔, 个百分点; "" where it has none."""
    if mention.kind in ("date", "ratio"):
        return ""
    if lang == "en":
        # a count's measure word is the text's own: 412 个
        name = english_unit(mention.kind, mention.unit) or mention.unit
        return f" {name}" if name not in ("", "%") else name
    if mention.kind == "money":
        return vocabulary().currency.get(mention.unit, [mention.unit])[0]
    return _UNITS.get(mention.unit, mention.unit)


def grouped(number: Decimal) -> str:
    """All digits of a number; in groups of three from five digits on.

    >>> grouped(Decimal("5715000000.00"))
    '5,715,000,000'
    >>> grouped(Decimal(2065))
    '2065'
    >>> grouped(Decimal("-0.50"))
    '−0.5'
    """
    if not number.is_finite():
        return "∞" if number > 0 else "−∞"
    whole, _, part = f"{abs(number):f}".partition(".")
    part = part.rstrip("0")
    sign = "−" if number < 0 else ""
    separated = f"{int(whole):,}" if len(whole) > 4 else whole
    return sign + separated + (f".{part}" if part else "")


def rounded(number: Decimal, digits: int = 3) -> Decimal:
    """A number to so many significant digits; those before the point are all kept.

    >>> rounded(Decimal("43586.36"))
    Decimal('43586')
    >>> rounded(Decimal("0.073490"))
    Decimal('0.0735')
    """
    if not number:
        return number
    return _EXACT.quantize(number, _ONE.scaleb(-max(0, digits - 1 - number.adjusted())))


def readable(number: Decimal, lang: Lang) -> str:
    """A number with its scale, where that leaves at most two decimals.

    >>> readable(Decimal(5715000000), "zh")
    '57.15亿'
    >>> readable(Decimal(131119), "zh")
    '131,119'
    """
    size, name = _scale(number, lang)
    return grouped(_EXACT.divide(number, size)) + name


def _scale(number: Decimal, lang: Lang) -> tuple[Decimal, str]:
    """The largest scale that leaves a number at most two decimals (three in English)."""
    places = Decimal("0.01") if lang == "zh" else Decimal("0.001")
    for size, name in _SCALES[lang]:
        scaled = _EXACT.divide(number, size)
        if abs(scaled) >= 1 and _EXACT.quantize(scaled, places) == scaled:
            return size, name
    return _ONE, ""


def _result(number: Decimal, lang: Lang, *operands: Mention, digits: int = 3) -> str:
    """A computed number in a few digits; ≈ where any were cut off or an operand is hedged.

    >>> _result(Decimal("43586.36"), "zh")
    ' ≈ 4.36万'
    >>> _result(Decimal("750000"), "zh")
    ' = 75万'
    """
    size, name = next((at for at in _SCALES[lang] if abs(number) >= at[0]), (_ONE, ""))
    scaled = _EXACT.divide(number, size)
    short = rounded(scaled, digits)
    sure = short == scaled and all(operand.bound == "exact" for operand in operands)
    return (" = " if sure else " ≈ ") + grouped(short) + name


def days(first: datetime.date, last: datetime.date, lang: Lang) -> str:
    """A first and a last day: 2023年1月1日至2023年11月30日; one day only once."""
    if lang == "en":
        return first.isoformat() if first == last else f"{first} to {last}"
    words = [f"{day.year}年{day.month}月{day.day}日" for day in (first, last)]
    return words[0] if first == last else "至".join(words)


def value(mention: Mention, lang: Lang) -> str:
    """What a mention says, all digits written: 5,715,000,000元; "" where it has no value."""
    return _said(mention, lang, scaled=False)


def short_value(mention: Mention, lang: Lang) -> str:
    """What a mention says, with its scale: 57.15亿元; "" where it has no value."""
    return _said(mention, lang, scaled=True)


def _said(mention: Mention, lang: Lang, *, scaled: bool) -> str:
    low, high = mention.low, mention.high
    if isinstance(low, datetime.date) and isinstance(high, datetime.date):
        return days(low, high, lang)
    if isinstance(low, Decimal) and isinstance(high, Decimal):
        ends = [low] if low == high else [low, high]
        words = "—".join(readable(end, lang) if scaled else grouped(end) for end in ends)
        if mention.kind == "ordinal":
            words = ("第" if lang == "zh" else "no. ") + words
        return words + unit_name(mention, lang)
    return low if isinstance(low, str) else ""


def interval(mention: Mention, plain: str, lang: Lang) -> str:
    """The values a mention can mean: [57.145, 57.155]亿元; "" where it has no such values.

    A round figure has a second reading, in which its zeros are not meant: 3500万 within 50万.
    """
    found = reach(mention, plain)
    if found is None:
        return ""
    narrow = _interval(found.narrow, mention, lang)
    if found.wide == found.narrow:
        return narrow
    return narrow + (" 或 " if lang == "zh" else " or ") + _interval(found.wide, mention, lang)


def _interval(values: Interval, mention: Mention, lang: Lang) -> str:
    """
    >>> from kaocheng.checking.intervals import Interval
    >>> loan = Mention(0, 7, "money", "CNY", Decimal(5715000000), Decimal(5715000000))
    >>> _interval(Interval(Decimal(5714500000), Decimal(5715500000)), loan, "zh")
    '[57.145, 57.155]亿元'
    """
    assert isinstance(mention.low, Decimal)
    unit = unit_name(mention, lang)
    if values.low == values.high:
        return "= " + grouped(values.low) + unit
    size, name = _scale(mention.low, lang)
    low, high = (
        grouped(_EXACT.divide(end, size) if end.is_finite() else end)
        for end in (values.low, values.high)
    )
    left, right = "(" if values.low_open else "[", ")" if values.high_open else "]"
    return f"{left}{low}, {high}{right}{name}{unit}"


def written(relation: Relation, reading: Reading, lang: Lang) -> Written:
    """A relation as the sum a reader would do: 8个 + 67个 + 337个 = 412个.

    Where an operand is a range, or the units differ, the operands stand without a result.
    """
    match relation.kind:
        case "sum":
            return _sum(relation, reading, lang)
        case "change":
            return _change(relation, reading, lang)
        case "growth":
            return _growth(relation, reading, lang)
        case "part":
            return _part(relation, reading, lang)
        case "share":
            return _share(relation, reading, lang)
        case "pair":
            return _pair(relation, reading, lang)


def _number(mention: Mention) -> Decimal | None:
    """The one number a mention states; None for ranges, dates and ratios."""
    low = mention.low
    return low if isinstance(low, Decimal) and low == mention.high else None


def _alike(mentions: Iterable[Mention]) -> bool:
    """Whether all state amounts of one kind in one unit, counts of any units among them."""
    kinds = {(m.kind, "" if m.kind == "count" else m.unit) for m in mentions}
    return len(kinds) == 1


def _sum(relation: Relation, reading: Reading, lang: Lang) -> Written:
    total = reading.mentions[relation.a]
    addends = [reading.mentions[b] for b in relation.b]
    words: Written = []
    for b in relation.b:
        words += [" + ", b] if words else [b]
    numbers = [_number(addend) for addend in addends]
    reaches = [reach(mention, reading.plain) for mention in (total, *addends)]
    stated = _number(total)
    if stated is None or None in numbers or None in reaches or not _alike([total, *addends]):
        return [*words, " → ", relation.a]
    added = sum((number for number in numbers if number is not None), Decimal(0))
    if added == stated:
        return [*words, " = ", relation.a]
    ranges = [found.wide for found in reaches if found is not None]
    reached = point(Decimal(0))
    for addend in ranges[1:]:
        reached = plus(reached, addend)
    sign = " ≈ " if overlap(ranges[0], reached) else " ≠ "
    return [*words, f" = {readable(added, lang)}{unit_name(total, lang)}{sign}", relation.a]


def _change(relation: Relation, reading: Reading, lang: Lang) -> Written:
    a, b = relation.a, relation.b[0]
    before, after = reading.mentions[a], reading.mentions[b]
    words: Written = ["由", a, "到", b] if lang == "zh" else ["from ", a, " to ", b]
    first, second = _number(before), _number(after)
    if first is None or second is None or not _alike([before, after]):
        return words
    difference = second - first
    if not difference:
        return [*words, "：不变" if lang == "zh" else ": unchanged"]
    more = {"zh": ("增加", "减少"), "en": ("up ", "down ")}[lang][difference < 0]
    unit = unit_name(after, lang)
    if after.kind == "percent":
        unit = "个百分点" if lang == "zh" else " percentage points"
    tail = ("：" if lang == "zh" else ": ") + more + readable(abs(difference), lang) + unit
    if first > 0 and after.kind != "percent":
        rate = rounded(_EXACT.divide(difference, first) * _HUNDRED)
        tail += f"{'，' if lang == 'zh' else ', '}{'+' if rate > 0 else ''}{grouped(rate)}%"
    return [*words, tail]


def _growth(relation: Relation, reading: Reading, lang: Lang) -> Written:
    a, b = relation.a, relation.b[0]
    level, change = reading.mentions[a], reading.mentions[b]
    stated, by = _number(level), _number(change)
    rise = relation.sign == "+"
    name = {
        "zh": {"+": "，增长", "-": "，下降", "": "，变动"},
        "en": {"+": ", up ", "-": ", down ", "": ", changed by "},
    }[lang][relation.sign]
    if stated is None or by is None or not relation.sign:
        return [a, name, b]
    tail = unit_name(level, lang) + ("（上期）" if lang == "zh" else " before")
    step, back = (" + ", " − ") if rise else (" − ", " + ")
    if (change.kind == "point" and level.kind == "percent") or _alike([level, change]):
        earlier = stated - by if rise else stated + by
        return [a, back, b, f" = {readable(earlier, lang)}{tail}"]
    if change.kind == "percent" and level.kind != "percent":
        factor, times = _ONE + (by if rise else -by) / _HUNDRED, False
    elif change.kind == "multiple" and rise:
        # 翻一番 and 是上年的2倍 say what it was multiplied by, 增长2倍 what was added
        front = reading.plain[max(0, change.start - 1) : change.start]
        times = "番" in reading.words(b) or front in ("的", "到", "为", "至")
        factor = by if times else _ONE + by
    else:
        return [a, name, b]
    if factor <= 0:
        return [a, name, b]
    earlier = _EXACT.divide(stated, factor)
    divisor: Written = [f" ÷ {grouped(by)} (", b, ")"] if times else [f" ÷ (1{step}", b, ")"]
    digits = 1 if level.kind == "count" and earlier < _SCALES[lang][-1][0] else 4
    return [a, *divisor, _result(earlier, lang, level, change, digits=digits) + tail]


def _part(relation: Relation, reading: Reading, lang: Lang) -> Written:
    a, b = relation.a, relation.b[0]
    whole, part = reading.mentions[a], reading.mentions[b]
    over, under = _number(part), _number(whole)
    if over is None or not under or not _alike([whole, part]):
        return [b, " ⊂ ", a]
    return [b, " ÷ ", a, _result(_EXACT.divide(over, under) * _HUNDRED, lang, part, whole) + "%"]


def _share(relation: Relation, reading: Reading, lang: Lang) -> Written:
    a, b = relation.a, relation.b[0]
    part, share = reading.mentions[a], reading.mentions[b]
    stated, percent = _number(part), _number(share)
    # 占73.1% is a share of a whole; 就业率达98% is a rate and implies none
    if stated is None or not percent or "占" not in reading.between(a, b):
        return [a, "：" if lang == "zh" else ": ", b]
    whole = _result(_EXACT.divide(stated * _HUNDRED, percent), lang, part, share, digits=4)
    tail = unit_name(part, lang) + ("（全体）" if lang == "zh" else " in all")
    return [a, " ÷ ", b, whole + tail]


def _pair(relation: Relation, reading: Reading, lang: Lang) -> Written:
    a, b = relation.a, relation.b[0]
    if reading.mentions[a].kind == "money" and reading.mentions[b].kind != "money":
        a, b = b, a
    per, amount = reading.mentions[a], reading.mentions[b]
    over, under = _number(amount), _number(per)
    if over is None or not under:
        return [b, " ÷ ", a]
    average = _result(_EXACT.divide(over, under), lang, amount, per) + unit_name(amount, lang)
    return [b, " ÷ ", a, average + (f"/{per.unit}" if per.unit else "")]
