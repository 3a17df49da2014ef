"""The same measure in two places: which of a report's figures should be equal.

Most figures have no partner, and a wrong link is a false alarm. Two are therefore linked only
where their kind, dimension, measure, modality, time and role (新增, 累计, 人均) are the same,
nothing in their sentences names another subject (a place, 其中, 全国, 分别), and the measure is one
that a report gives once (the list in same_measure.toml), or is long enough to be one thing and
stands in one numbered item. When in doubt there is no link. Growths, parts, addends and the base
of a change are no levels and take no part.
"""

import datetime
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

import msgspec

from kaocheng.checking.intervals import Interval, point, times
from kaocheng.checking.unit_sizes import size_of
from kaocheng.patterns import pattern
from kaocheng.reading.claims import Claim
from kaocheng.reading.mentions import Mention
from kaocheng.reading.reading import Reading
from kaocheng.text import Span


class _Words(msgspec.Struct, forbid_unknown_fields=True):
    heads: list[str]
    headline: frozenset[str]
    year: list[str]
    roles: list[str]
    elsewhere: list[str]


@cache
def _words() -> _Words:
    data = files("kaocheng.checking").joinpath("same_measure.toml").read_bytes()
    return msgspec.toml.decode(data, type=_Words)


class Statement(NamedTuple):
    """A figure as the level of a measure, by index into `Reading.mentions`.

    value      in the base of its dimension: 3万亩 and 2000公顷 can be compared
    dimension  what it can be compared with
    measure    the claim's, without what says nothing of it (全市, 完成)
    """

    mention: int
    value: Decimal
    dimension: str
    measure: str


LONG = 4
"""A measure of so many characters names one thing inside an item: 国家骨干专业."""

_LEVELS = frozenset(("money", "count", "measure", "percent"))
_RATE = ("率", "占比", "比重", "强度")
_NEW = "新增"
_STANCES = frozenset(("result", "target"))
_NAME = r"[一-鿿]"
_PLACE = pattern(
    rf"(?<![全我本各]){_NAME}(?<![全我本各地城都超夜集上股楼门])(?:市(?![场民值域级委政长直区])|县(?![域级委乡市区])"
    rf"|区(?![域级委位块间])|镇(?![村化域常居登调新])|乡(?![村镇居])|街道|州|盟|旗)"
)
_TIME = pattern(
    r"上半年|下半年|前[一二三四五六七八九十两\d]+个?(?:季度|月)|第?[一二三四]季度|\d+月|[一二三四五六七八九十两几\d]+年[来间内]?|"
    r"近年来|以来|截至|目前|现在|“[一二三四五六七八九十]+五”|每年|年初|年底|年末|历年|至今|明年|去年|上年|今年|本届|当前|"
    r"累计|期间|时期"
)
_MANY_YEARS = pattern(
    r"[二两三四五六七八九十\d]+年(?:来|间|以来|工作|的|，)|“[一-十]+五”|本届|近年来|过去[二两三四五]年"
)
_WORK_REPORT = "政府工作报告"
_HEAD, _OPENING = 800, 24
_CLAUSE = pattern(r"[，。；：！？\n]")


@cache
def _strip() -> re.Pattern[str]:
    return re.compile(f"^(?:{'|'.join(_words().heads)})+(?=..)")


@cache
def _roles() -> re.Pattern[str]:
    return re.compile("|".join(_words().roles))


@cache
def _elsewhere() -> re.Pattern[str]:
    return re.compile("|".join(_words().elsewhere))


@lru_cache(maxsize=4096)
def measure_of(words: str) -> str:
    """A measure without what says nothing of it.

    >>> measure_of("全市完成固定资产投资")
    '固定资产投资'
    """
    idle = _strip().match(words)
    return words[idle.end() :] if idle else words


def is_headline(measure: str) -> bool:
    """Whether a report gives a measure once, for all of its territory."""
    return measure in _words().headline


class _Itself:
    """A reading as a key of its own, so that several rules share what is found in it once."""

    __slots__ = ("reading",)

    def __init__(self, reading: Reading) -> None:
        self.reading = reading

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Itself) and other.reading is self.reading

    def __hash__(self) -> int:
        return id(self.reading)


def statements(reading: Reading) -> tuple[Statement, ...]:
    """All exact levels whose measure the text names, in its order."""
    return _statements(_Itself(reading))


@lru_cache(maxsize=1)
def _statements(key: _Itself) -> tuple[Statement, ...]:
    return tuple(_stated(key.reading))


def _stated(reading: Reading) -> Iterator[Statement]:
    mentions = reading.mentions
    relative = _relative(reading)
    for claim in reading.claims:
        mention = mentions[claim.mention]
        low = mention.low
        if (
            mention.kind in _LEVELS
            and mention.bound == "exact"
            and claim.modality in _STANCES
            and isinstance(low, Decimal)
            and low == mention.high
            and low
            and claim.mention not in relative
            and (measure := measure_of(claim.measure))
        ):
            named = mention.start - len(claim.measure)
            if reading.plain.startswith(_NEW, named - len(_NEW)):
                measure = _NEW + measure  # the reader takes it for a verb: 全市新增就业
            if mention.kind == "percent":
                if measure.endswith(_RATE):
                    yield Statement(claim.mention, low, "%", measure)
                continue
            size = size_of(mention)
            base = size.base if size else Decimal(1)
            dimension = size.dimension if size else f"{mention.kind} {mention.unit}"
            yield Statement(claim.mention, low * base, dimension, measure)


def _relative(reading: Reading) -> set[int]:
    """The mentions that say how another grew, or are a part or base of one."""
    found: set[int] = set()
    for relation in reading.relations:
        if relation.kind in ("growth", "part", "sum"):
            found.update(relation.b)
        elif relation.kind == "change":
            found.add(relation.a)
    return found


def linked(reading: Reading, group: Iterable[Statement]) -> Iterator[tuple[Statement, Statement]]:
    """The pairs of some statements of one measure that should agree: each with the first one
    before it of the same time, role and place in the report."""
    first: dict[tuple[object, ...], Statement] = {}
    for statement in group:
        where = _where(reading, statement)
        said = None if where is None else context(reading, statement)
        if where is None or said is None:
            continue
        earlier = first.setdefault((where, said), statement)
        if earlier is not statement and apart(reading, earlier, statement):
            yield earlier, statement


def apart(reading: Reading, one: Statement, other: Statement) -> bool:
    """Whether two figures stand in different sentences."""
    return reading.sentence_at(reading.mentions[one.mention].start) != reading.sentence_at(
        reading.mentions[other.mention].start
    )


def _where(reading: Reading, statement: Statement) -> tuple[int, int] | None:
    """The part of the report in which a measure is one thing: all of it for what is given once,
    else the item; None where it may be several."""
    if is_headline(statement.measure):
        return _ALL
    claim = reading.claim_of(statement.mention)
    assert claim is not None  # a statement is made of one
    if claim.unit is None or claim.item is None or len(statement.measure) < LONG:
        return None
    if statement.dimension == "%":
        return None
    sentence = reading.sentence_at(reading.mentions[statement.mention].start)
    for at in range(statement.mention - 1, -1, -1):
        earlier = reading.mentions[at]
        if earlier.start < sentence.start:
            break
        if earlier.kind != "date":
            return None  # 12个项目总投资3亿元: of those projects
    return claim.unit, claim.item


_ALL = (-1, -1)


class Context(NamedTuple):
    """As what, in which role and of when a figure is said."""

    modality: str
    roles: frozenset[str]
    when: frozenset[str | tuple[datetime.date, datetime.date]]


def context(reading: Reading, statement: Statement) -> Context | None:
    """A statement's context; None where its sentence may speak of another subject."""
    mention = reading.mentions[statement.mention]
    claim = reading.claim_of(statement.mention)
    assert claim is not None  # a statement is made of one
    plain = reading.plain
    sentence = reading.sentence_at(mention.start)
    before = plain[sentence.start : mention.start]
    behind = _CLAUSE.split(plain[mention.end : mention.end + _OPENING], maxsplit=1)[0]
    if _elsewhere().search(before) or _PLACE.search(before):
        return None
    roles = frozenset(_roles().findall(_CLAUSE.split(before)[-1] + behind))
    return Context(claim.modality, roles, _when(reading, mention, claim, before))


def _when(
    reading: Reading, mention: Mention, claim: Claim, before: str
) -> frozenset[str | tuple[datetime.date, datetime.date]]:
    """The time words that a figure stands under; none for the year under review."""
    work_report = _WORK_REPORT in reading.plain[:_HEAD]
    plain_year = {"今年"} if claim.modality == "target" or not work_report else {"去年"}
    said: set[str | tuple[datetime.date, datetime.date]] = {
        word for word in _TIME.findall(before) if word not in plain_year
    }
    said -= {word for word in said if isinstance(word, str) and _DIGITS.fullmatch(word)}
    if claim.period is not None:
        said.add(claim.period)
    paragraph = _paragraph(reading, mention.start)
    opening = min(paragraph.start + _OPENING, paragraph.end)
    said.update(_MANY_YEARS.findall(reading.plain, paragraph.start, opening))
    if claim.unit is not None:
        said.update(_MANY_YEARS.findall(reading.units[claim.unit].name))
    return frozenset(said)


_DIGITS = pattern(r"\d+[年月]")  # dates are in the claim's period


def _paragraph(reading: Reading, offset: int) -> Span:
    """The paragraph that holds an offset."""
    at = bisect_right(reading.paragraphs, (offset, len(reading.plain))) - 1
    return reading.paragraphs[max(0, at)]


def groups(reading: Reading) -> list[list[Statement]]:
    """The statements of a reading by measure, where a measure has more than one."""
    found: dict[tuple[str, str], list[Statement]] = {}
    for statement in statements(reading):
        found.setdefault((statement.dimension, statement.measure), []).append(statement)
    return [group for group in found.values() if len(group) > 1]


def scaled(reading: Reading, statement: Statement) -> Decimal:
    """What one more in a figure's last printed digit is worth, in the base of its dimension."""
    mention = reading.mentions[statement.mention]
    size = size_of(mention)
    return (mention.step or Decimal(1)) * (size.base if size else 1)


def digits(value: Decimal) -> tuple[int, ...]:
    """The digits of a value without the zeros that end it: 2.31亿 and 2310万 have the same."""
    return value.normalize().as_tuple().digits


def slipped(one: Statement, other: Statement) -> bool:
    """Whether two values are a power of ten apart, with digits enough to tell it from chance."""
    same = digits(one.value)
    return one.value != other.value and len(same) >= FEWEST_DIGITS and same == digits(other.value)


FEWEST_DIGITS = 3


def in_base(reading: Reading, mention: int, value: Interval) -> Interval:
    """An interval of a mention's unit in the base of its dimension."""
    size = size_of(reading.mentions[mention])
    return times(value, point(size.base)) if size else value
