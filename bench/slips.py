"""Slips that an author or typist makes, one at a time, in the text of a report.

A slip is a change of one stretch of the text. Slips in figures are planted in relations that are
known to hold (stated.py), and whether one can be seen at all is computed with them; the others are
found by shapes of the text, without the program's rules.
"""

import calendar
import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from random import Random
from typing import NamedTuple

from stated import Stated
from written import NUMBER, Copy, Figure, Writing, figure_of, well_formed

from kaocheng.reading.reading import Reading
from kaocheng.text import Span


class Slip(NamedTuple):
    """One planted error.

    kind       what it was planted in: a kind of relation, or a shape of the text
    span       the stretch of the original text that is replaced
    words      what stands there instead
    places     where a finding may stand, in the original text: the stretch and its operands
    decidable  whether the text itself shows that something is wrong
    stated     the relation it was planted in; None for a shape
    writing    the figure of that relation as it is written now
    """

    kind: str
    span: Span
    words: str
    places: tuple[Span, ...]
    decidable: bool
    stated: Stated | None = None
    writing: Writing | None = None

    def planted(self, text: str) -> str:
        return text[: self.span.start] + self.words + text[self.span.end :]


_SCALE = re.compile(r"[万亿]")
_FACTOR = {"万": Decimal(10**4), "亿": Decimal(10**-4)}

Numbers = Callable[[str, Random], str | None]
"""A slip in a written number; None where it allows none."""


def replaced(number: str, random: Random) -> str:
    """Another digit in one place.

    >>> replaced("57.15", Random(1))
    '51.15'
    """
    at = random.choice([at for at, sign in enumerate(number) if sign != "."])
    digit = random.choice([new for new in "0123456789" if new != number[at]])
    return number[:at] + digit + number[at + 1 :]


def doubled(number: str, random: Random) -> str:
    at = random.choice([at for at, sign in enumerate(number) if sign != "."])
    return number[: at + 1] + number[at:]


def dropped(number: str, random: Random) -> str:
    at = random.choice([at for at, sign in enumerate(number) if sign != "."])
    return number[:at] + number[at + 1 :]


def swapped(number: str, random: Random) -> str | None:
    pairs = [
        at
        for at in range(len(number) - 1)
        if "." not in number[at : at + 2] and number[at] != number[at + 1]
    ]
    if not pairs:
        return None
    at = random.choice(pairs)
    return number[:at] + number[at + 1] + number[at] + number[at + 2 :]


def _figure(reading: Reading, index: int) -> Figure | None:
    return figure_of(index, reading.mentions[index], reading.text)


def _in_relation(reading: Reading, stated: Stated, writing: Writing) -> Slip:
    """The slip by which a figure of a relation is written otherwise."""
    return Slip(
        stated.kind,
        _span(reading, writing.figure.operand),
        writing.words,
        tuple(_span(reading, operand) for operand in stated.operands),
        not Copy.of(reading, stated).written(writing).holds,
        stated,
        writing,
    )


def _span(reading: Reading, index: int) -> Span:
    return Span(reading.mentions[index].start, reading.mentions[index].end)


def digit_slips(change: Numbers, tries: int = 6) -> Callable[..., Iterator[Slip]]:
    """Slips of one kind in every figure of every relation, some for each."""

    def slips(reading: Reading, relations: list[Stated], random: Random) -> Iterator[Slip]:
        for stated in relations:
            for operand in stated.operands:
                figure = _figure(reading, operand)
                seen = set()
                for _ in range(tries if figure else 0):
                    assert figure is not None
                    number = change(figure.number, random)
                    if number in seen or number == figure.number or not well_formed(number):
                        continue
                    assert number is not None
                    seen.add(number)
                    yield _in_relation(reading, stated, Writing(figure, number, figure.rest))

    return slips


def other_scale(figure: Figure) -> Writing | None:
    """A figure in 万 written in 亿, one in 亿 written in 万; None for one with another scale."""
    scales = _SCALE.findall(figure.rest)
    if len(scales) != 1:
        return None
    other = "亿" if scales == ["万"] else "万"
    return Writing(figure, figure.number, _SCALE.sub(other, figure.rest), _FACTOR[scales[0]])


def scale_slips(reading: Reading, relations: list[Stated], random: Random) -> Iterator[Slip]:
    """万 for 亿 and 亿 for 万."""
    for stated in relations:
        for operand in stated.operands:
            figure = _figure(reading, operand)
            writing = other_scale(figure) if figure else None
            if writing:
                yield _in_relation(reading, stated, writing)


def percent_for_points(reading: Reading, relations: list[Stated], random: Random) -> Iterator[Slip]:
    """% where percentage points are meant; seen where both percentages are given."""
    whole = {s.operands[2]: s for s in relations if s.kind == "points"}
    for index, mention in enumerate(reading.mentions):
        figure = _figure(reading, index) if mention.kind == "point" else None
        if figure and re.fullmatch(r" ?个百分点", figure.rest):
            stated = whole.get(index)
            places = stated.operands if stated else (index,)
            yield Slip(
                "points" if stated else "no second percentage",
                _span(reading, index),
                figure.written(figure.number, "%"),
                tuple(_span(reading, operand) for operand in places),
                stated is not None,
                stated,
            )


def _as(value: Decimal, like: str) -> str:
    """A value with as many places as a written number."""
    places = len(like.partition(".")[2])
    return f"{value:.{places}f}"


def wrong_base(reading: Reading, relations: list[Stated], random: Random) -> Iterator[Slip]:
    """A growth or a share over the other amount: (b-a)/b, p/(w-p), d/b."""
    for stated in relations:
        if stated.kind not in ("growth rate", "share", "increment and rate"):
            continue
        figure = _figure(reading, stated.operands[2])
        one, other = (reading.mentions[operand].low for operand in stated.operands[:2])
        if not figure or not isinstance(one, Decimal) or not isinstance(other, Decimal):
            continue
        wrong = {
            "growth rate": lambda a, b: abs(b - a) / b if b else None,
            "share": lambda w, p: p / (w - p) if w != p else None,
            "increment and rate": lambda b, d: d / b if b else None,
        }[stated.kind](one, other)
        number = None if wrong is None else _as(wrong * 100, figure.number)
        if number is not None and number != figure.number and well_formed(number):
            yield _in_relation(reading, stated, Writing(figure, number, figure.rest))


def part_too_large(reading: Reading, relations: list[Stated], random: Random) -> Iterator[Slip]:
    """A part that is a tenth to twice larger than its whole."""
    for stated in relations:
        if stated.kind != "part":
            continue
        figure = _figure(reading, stated.operands[1])
        whole = reading.mentions[stated.operands[0]].low
        if not figure or not isinstance(whole, Decimal):
            continue
        assert isinstance(figure.mention.low, Decimal)
        unit = figure.mention.low / Decimal(figure.number)
        for _ in range(3):
            larger = whole * Decimal(random.randint(110, 300)) / 100
            number = _as(larger / unit, figure.number)
            if well_formed(number):
                yield _in_relation(reading, stated, Writing(figure, number, figure.rest))


ADDEND_PERCENTS = (*range(50, 91), *range(110, 151))
"""What an addend becomes, in percent of what it was."""


def scaled(number: str, percent: int) -> str:
    """So many percent of a number, with as many places.

    >>> scaled("5.0", 110)
    '5.5'
    """
    return _as(Decimal(number) * percent / 100, number)


def addend_changed(reading: Reading, relations: list[Stated], random: Random) -> Iterator[Slip]:
    """An addend of a sum is a tenth to a half larger or smaller."""
    for stated in relations:
        for operand in stated.operands[1:] if stated.kind == "sum" else ():
            figure = _figure(reading, operand)
            if figure is None:
                continue
            for _ in range(3):
                number = scaled(figure.number, random.choice(ADDEND_PERCENTS))
                if number != figure.number and well_formed(number):
                    yield _in_relation(reading, stated, Writing(figure, number, figure.rest))


# --- shapes of the text ------------------------------------------------------------------------

_HAN = "一-鿿"
_COUNTS = {sign: number for number, sign in enumerate("零一二三四五六七八九十")} | {"两": 2}
_COUNT = r"(?P<count>[两二三四五六七八九十]|\d{1,2})"
_MEASURE = r"(?:个|项|大|条|类|种|家|座|件|位|方面|批)"
_COLON_LIST = re.compile(
    rf"(?<![\d第]){_COUNT}{_MEASURE}[{_HAN}]{{0,10}}[：:](?P<list>[^：:，。；！？\n\d]+、[^：:，。；！？\n\d]+)(?=[。；\n])"
)
_TAIL_LIST = re.compile(
    rf"(?<=[，。；\n])(?P<list>[^，。；：\n\d、]{{2,14}}(?:、[^，。；：\n\d、]{{2,14}})+?)(?P<open>等)?{_COUNT}(?:个|项|大|条|类|种|家|座)"
)
_SERIAL = re.compile(
    r"(?:^|(?<=[。；\n：，]))(?P<number>[一二三四五六七八九])(?:是|要)(?P<body>[^。；\n]*)[。；]"
)
_AND = re.compile(r"[和与及]|以及")


def member_removed(reading: Reading, relations: list[Stated], random: Random) -> Iterator[Slip]:
    """A member of a list is left out whose number the text announces or counts up.

    A list before its number that ends in 等 claims to be no whole: what is left out there
    cannot be seen. One whose last two are joined by 和 may hold one more or less.
    """
    text = reading.text
    for shape, pattern in (
        ("list behind its number", _COLON_LIST),
        ("list before its number", _TAIL_LIST),
    ):
        for found in pattern.finditer(text):
            count = _COUNTS.get(found["count"]) or int(found["count"])
            start, members = found.start("list"), found["list"].split("、")
            joined = sum(len(_AND.findall(member)) for member in members)
            if not (3 <= count <= 12 and len(members) <= count <= len(members) + joined):
                continue
            open_list = bool(found.groupdict().get("open"))
            if "等" in found["list"] or len(members) < 3:
                continue
            at = random.randrange(1, len(members) - 1)
            before = start + sum(len(member) + 1 for member in members[:at])
            yield Slip(
                "list that ends in 等" if open_list else shape,
                Span(before, before + len(members[at]) + 1),
                "",
                (Span(found.start(), found.end()),),
                not open_list and len(members) - 1 + joined < count,
            )
    for paragraph in reading.paragraphs:
        serial = list(_SERIAL.finditer(text, paragraph.start, paragraph.end))
        numbers = [_COUNTS[found["number"]] for found in serial]
        if len(serial) >= 3 and numbers == list(range(1, len(serial) + 1)):
            gone = serial[random.randrange(1, len(serial) - 1)]
            yield Slip(
                "一是, 二是, 三是",
                Span(gone.start(), gone.end()),
                "",
                (Span(serial[0].start(), serial[-1].end()),),
                True,
            )


_RESPECTIVELY = re.compile(r"分别[^，。；：\d、]{0,12}(?P<list>[^，。；：\n]*\d[^，。；：\n]*)")
_BETWEEN = re.compile(r"、|和|与|以及|及")
_ENTRY = re.compile(r"[^\d]{0,6}\d+(?:\.\d+)?[^\d]{0,8}")
_ROUND = re.compile(r"[1-9]?[05]0*|[1-9]0*|0\.[1-9]")
_SET = re.compile(r"(?:目标|预期|力争|[要应须])[^。；]*$|(?:控制在|不超过|不低于)[^，。；]*$")


def respectively_short(reading: Reading, relations: list[Stated], random: Random) -> Iterator[Slip]:
    """One of the values behind 分别 is left out.

    Plans set one round figure for two (今年要分别下降2%), so that where such a one is left alone
    nobody can see that another stood beside it.
    """
    text = reading.text
    for found in _RESPECTIVELY.finditer(text):
        values = _split(found["list"])
        if len(values) < 2 or not all(_ENTRY.fullmatch(value) for value, _, _ in values):
            continue
        begin = max(text.rfind(mark, 0, found.start()) for mark in "。；：\n") + 1
        clauses = [c for c in re.split("，", text[begin : found.start()]) if c]
        if not clauses:
            continue
        subjects = [part for part, _, _ in _split(clauses[-1])]
        if len(subjects) != len(values):
            continue
        at = random.randrange(1, len(values))
        base = found.start("list")
        left = [NUMBER.search(value) for number, (value, _, _) in enumerate(values) if number != at]
        shared = (
            len(left) == 1
            and left[0] is not None
            and _ROUND.fullmatch(left[0].group()) is not None
            and _SET.search(text[text.rfind("。", 0, begin) + 1 : found.end()]) is not None
        )
        yield Slip(
            f"{len(values)} values" if len(values) < 4 else "4 values or more",
            Span(base + values[at - 1][2], base + values[at][2]),
            "",
            (Span(begin, found.end()),),
            not shared,
        )


def _split(listed: str) -> list[tuple[str, int, int]]:
    """The entries of a list, each with where it starts and ends."""
    entries, start = [], 0
    for mark in _BETWEEN.finditer(listed):
        entries.append((listed[start : mark.start()], start, mark.start()))
        start = mark.end()
    return [*entries, (listed[start:], start, len(listed))]


_DAY = re.compile(r"(?<!\d)(?P<month>1[0-2]|[1-9])月(?P<day>[12]\d|3[01]|[1-9])日")


def impossible_date(reading: Reading, relations: list[Stated], random: Random) -> Iterator[Slip]:
    """A day or month that no year has."""
    for found in _DAY.finditer(reading.text):
        month = int(found["month"])
        last = calendar.monthrange(2024, month)[1]
        spans = {
            "day": (found.span("day"), str(random.randint(last + 1, 39))),
            "month": (found.span("month"), str(random.randint(13, 19))),
        }
        for kind, (span, words) in spans.items():
            yield Slip(kind, Span(*span), words, (Span(*found.span()),), True)


_YEARS = re.compile(
    r"(?<!\d)(?P<first>(?:19|20)\d\d)年?(?:—|-|－|–|～|至|到)(?P<last>(?:19|20)\d\d)年"
)
_FROM_TO = re.compile(
    r"[由从](?P<first>(?:19|20)\d\d)年[^。；，\n]{0,24}?到(?P<last>(?:19|20)\d\d)年"
)
_PLAN = re.compile(
    r"“[一二三四五十]{1,3}五”[^，。；\n]{0,4}[（(](?P<first>\d{4})年?[—\-–至](?P<last>\d{4})年"
)
_ANY_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?=年)")


def year_shifted(reading: Reading, relations: list[Stated], random: Random) -> Iterator[Slip]:
    """A period that ends before it begins, a plan's years that are not its own; and a lone year
    one off, which a text alone does not show."""
    text = reading.text
    for shape, pattern in (("period reversed", _YEARS), ("from … to reversed", _FROM_TO)):
        for found in pattern.finditer(text):
            first, last = int(found["first"]), int(found["last"])
            if first < last:
                yield Slip(
                    shape,
                    Span(*found.span("first")),
                    str(last + random.randint(1, 3)),
                    (Span(*found.span()),),
                    True,
                )
    for found in _PLAN.finditer(text):
        words = str(int(found["first"]) + random.choice((-1, 1)))
        span = Span(*found.span("first"))
        yield Slip("years of a plan", span, words, (Span(*found.span()),), True)
    lone = list(_ANY_YEAR.finditer(text))
    for found in random.sample(lone, min(2, len(lone))):
        words = str(int(found.group()) + random.choice((-1, 1)))
        yield Slip("a lone year", Span(*found.span()), words, (Span(*found.span()),), False)


_CLAUSE = re.compile(rf"(?<=，)(?P<clause>[{_HAN}]{{6,16}})(?=[，。；])")
_RUN = re.compile(rf"(?<=[，。；])[{_HAN}]{{4,}}")
_WORD = {size: re.compile(rf"(?<=[，、。；])[{_HAN}]{{{size}}}(?=[，、。；])") for size in (2, 4)}
_REDUPLICATED = frozenset(
    "人天年月日时事处家户村层步代字样点渐往常刚仅人种级件条个次片队批项大好多深高小"
)
_NUMERALS = frozenset("〇零一二三四五六七八九十百千万亿两几")


def duplicated(reading: Reading, relations: list[Stated], random: Random) -> Iterator[Slip]:
    """A clause, a word between two marks, or a character is written twice."""
    text = reading.text
    clauses = list(_CLAUSE.finditer(text))
    for found in random.sample(clauses, min(3, len(clauses))):
        start, end = found.span("clause")
        span = Span(start, end)
        yield Slip("clause", span, f"{found['clause']}，{found['clause']}", (span,), True)
    for kind, size in (("word of two characters", 2), ("word of four characters", 4)):
        words = [found for found in _WORD[size].finditer(text) if not _NUMERALS & set(found[0])]
        for found in random.sample(words, min(3, len(words))):
            yield Slip(kind, Span(*found.span()), found[0] * 2, (Span(*found.span()),), True)
    runs = list(_RUN.finditer(text))
    for found in random.sample(runs, min(3, len(runs))):
        at = random.randrange(*found.span())
        beside = (text[at - 1 : at], text[at + 1 : at + 2])
        if text[at] not in _REDUPLICATED | _NUMERALS and text[at] not in beside:
            yield Slip("character", Span(at, at + 1), text[at] * 2, (Span(at, at + 1),), True)


_QUOTED = re.compile(r"“[^“”\n]{1,30}”")


def quotation_mark_dropped(
    reading: Reading, relations: list[Stated], random: Random
) -> Iterator[Slip]:
    """One of the two marks of a quotation is left out."""
    quoted = list(_QUOTED.finditer(reading.text))
    for found in random.sample(quoted, min(6, len(quoted))):
        opening = random.random() < 0.5
        at = found.start() if opening else found.end() - 1
        kind = "opening mark" if opening else "closing mark"
        yield Slip(kind, Span(at, at + 1), "", (Span(*found.span()),), True)


TRADITIONAL = dict(
    zip(
        "国会发业开产学实经济进农现术设区长门车东书见贝马鸟鱼龙师质时来义两严丧个丰临为举习乡买乱争亏云亚亲亿仅从仓仪们价众优伟传伤伦伪体余侠侣侦侧侨俭债倾偿储儿关兴养兽内冈册写军",
        "國會發業開產學實經濟進農現術設區長門車東書見貝馬鳥魚龍師質時來義兩嚴喪個豐臨為舉習鄉買亂爭虧雲亞親億僅從倉儀們價眾優偉傳傷倫偽體餘俠侶偵側僑儉債傾償儲兒關興養獸內岡冊寫軍",
        strict=True,
    )
)


def traditional_character(
    reading: Reading, relations: list[Stated], random: Random
) -> Iterator[Slip]:
    """A simplified character is written in its traditional form."""
    places = [at for at, sign in enumerate(reading.text) if sign in TRADITIONAL]
    for at in random.sample(places, min(4, len(places))):
        span = Span(at, at + 1)
        yield Slip("character", span, TRADITIONAL[reading.text[at]], (span,), True)


CLASSES: dict[str, Callable[[Reading, list[Stated], Random], Iterator[Slip]]] = {
    "digit replaced": digit_slips(replaced),
    "digit doubled": digit_slips(doubled),
    "digit dropped": digit_slips(dropped),
    "digits swapped": digit_slips(swapped),
    "万 for 亿, 亿 for 万": scale_slips,
    "% for 百分点": percent_for_points,
    "growth on the wrong base": wrong_base,
    "part larger than its whole": part_too_large,
    "addend of a sum changed": addend_changed,
    "member of a list removed": member_removed,
    "value behind 分别 removed": respectively_short,
    "date made impossible": impossible_date,
    "year shifted": year_shifted,
    "word or clause duplicated": duplicated,
    "quotation mark dropped": quotation_mark_dropped,
    "traditional character": traditional_character,
}
FIGURES = tuple(CLASSES)[:9]
"""The classes whose errors are seen by arithmetic; the others are of characters and structure."""
