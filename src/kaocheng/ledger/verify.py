"""A report read back without its bindings, and each claim held against the ledger.

The reader never sees which figure a sentence was written from, so that report and ledger are two
independent paths to the same number. A claim finds its indicator by the unit and item it stands
in, by its unit of measure, and by what the words call it; its value is looked at only to choose
between indicators that the words leave equally good.

A turn that merely numbers something (第40届, 第2批) is no claim; it is held against the ledger
where that knows it, and otherwise left aside.
"""

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal

import msgspec

from kaocheng.checking.intervals import Interval, reach
from kaocheng.ledger.figures import Figure
from kaocheng.ledger.library import Library
from kaocheng.ledger.pack import Indicator
from kaocheng.patterns import pattern
from kaocheng.reading.claims import Claim, Places
from kaocheng.reading.mentions import Mention
from kaocheng.reading.numerals import parse_numeral
from kaocheng.reading.reading import Reading
from kaocheng.text import Span

Verdict = Literal["holds", "fails", "undecidable"]

_SCALE = pattern(r"^[百千万亿]+")
_BARE = pattern(r"[十百千万亿]+元$")
_CLAUSE = pattern(r"[，。；：、,;:]")
_RECENT = pattern(r"近\S+年")
_CURRENCY = {"元": "CNY"}
_SAME_UNIT = ({"家", "户", "个"}, {"名", "人", "位"}, {"项", "个"}, {"件", "起"}, {"个", "处"})
_NUMBERS = frozenset(
    {"count", "money", "percent", "point", "measure", "multiple", "ratio", "ordinal", "duration"}
)

# How much each likeness between a claim and an indicator counts.
_SAME_ITEM = 4.0
_OTHER_ITEM = -2.0
_IN_MEASURE = 3.0
_IN_CLAUSE = 2.0
_IN_SENTENCE = 1.0
_LIKE_TITLE = 2.0
_GROWTH_OF_NEIGHBOUR = 5.0
_RULE_FOR_LIMIT = 0.5
_OTHER_UNIT = -0.5
_ENOUGH = 2.5  # less than this, and the claim is of no indicator
_EQUALLY_GOOD = 0.25


class Verified(msgspec.Struct, kw_only=True):
    """A claim beside the ledger.

    claimed  what the words can mean
    figure   the indicator it states; None where no indicator was found
    why      what is missing, where it is undecidable; what was chosen by value
    """

    claim: Claim
    mention: Mention
    words: str
    verdict: Verdict
    claimed: Interval | None = None
    figure: Figure | None = None
    why: str = ""


class Verification(msgspec.Struct):
    """All claims of a report beside the ledger, and the figures that it leaves out."""

    claims: list[Verified]
    left_out: list[Figure]

    def count(self, verdict: Verdict) -> int:
        return sum(claim.verdict == verdict for claim in self.claims)


def verify(reading: Reading, library: Library, figures: dict[str, Figure]) -> Verification:
    """Hold each claim of a report against the figures of a library.

    Claims of units that the city does not have are left aside; claims in other units that state no
    known indicator are undecidable, never passed over.
    """
    index = _Index(reading, library, figures)
    verified: list[Verified] = []
    matched: dict[int, Figure] = {}
    stated: set[str] = set()
    turns = list(_turns(reading))
    for claim in sorted([*reading.claims, *turns], key=lambda claim: claim.mention):
        mention = reading.mentions[claim.mention]
        if mention.kind not in _NUMBERS or claim.unit is None:
            continue
        if _BARE.match(reading.plain, mention.start, mention.end):
            continue  # 过亿元项目3个: a threshold in a name, not a figure
        if reading.units[claim.unit].number not in index.numbers:
            continue
        found = index.candidates(claim, matched)
        if not found and claim in turns:
            continue
        one = _judge(reading, claim, mention, found, stated)
        if one.figure is not None:
            matched[claim.mention] = one.figure
            stated.add(one.figure.indicator)
        verified.append(one)
    for at, one in enumerate(verified):
        if _RECENT.match(reading.plain, one.mention.start - 1, one.mention.end):
            _hold_span(reading, one, verified[at + 1 :])
    left_out = [
        figure
        for figure in figures.values()
        if figure.feeds and figure.indicator not in stated and figure.value is not None
    ]
    return Verification(verified, left_out)


def _hold_span(reading: Reading, one: Verified, later: list[Verified]) -> None:
    """Hold the years of 近五年 against the period of the figure they are told of."""
    sentence = reading.sentence_at(one.mention.start)
    for other in later:
        if other.mention.start >= sentence.end:
            return
        if other.figure is not None and other.figure.first is not None:
            first, last = other.figure.first.year, other.figure.last.year
            one.figure = other.figure
            years = last - first + 1
            same = one.claimed is not None and one.claimed.holds(Decimal(years))
            one.verdict = "holds" if same else "fails"
            one.why = f"所述指标的时期为{first}至{last}年"
            return


def _turns(reading: Reading) -> Iterator[Claim]:
    """The ordinals that claim nothing, as if they did: they number the words behind them."""
    claimed = {claim.mention for claim in reading.claims}
    places = Places(reading.units)
    for number, mention in enumerate(reading.mentions):
        if mention.kind == "ordinal" and number not in claimed:
            unit, item = places.at(mention.start)
            clause = _CLAUSE.search(reading.plain, mention.end)
            end = clause.start() if clause else len(reading.plain)
            numbered = reading.plain[mention.end : end]
            yield Claim(mention=number, measure=numbered, modality="result", unit=unit, item=item)


class _Index:
    """The figures of each reporting unit, and how like a claim each is."""

    def __init__(self, reading: Reading, library: Library, figures: dict[str, Figure]) -> None:
        self.reading = reading
        self.indicators: dict[str, Indicator] = {}
        self.by_unit: dict[int, list[Figure]] = {}
        for pack in library.packs.values():
            for name, indicator in pack.indicators.items():
                identity = f"{pack.name}.{name}"
                self.indicators[identity] = indicator
                number = _unit_number(indicator.feeds, pack.file.unit)
                if number is not None:
                    self.by_unit.setdefault(number, []).append(figures[identity])
        units = library.city.units if library.city else ()
        self.numbers = {int(parse_numeral(unit.number).value) for unit in units}
        self.growths = {
            rate: relation.a
            for relation in reading.relations
            if relation.kind == "growth"
            for rate in relation.b
        }

    def candidates(self, claim: Claim, matched: dict[int, Figure]) -> list[Figure]:
        """The figures a claim may state, as good as each other; none where none is like it."""
        assert claim.unit is not None
        unit = self.reading.units[claim.unit]
        number = unit.number
        place = f"{number}.{unit.items[claim.item].number}" if claim.item is not None else ""
        scored = []
        for figure in self.by_unit.get(int(number), []):
            likeness = self._likeness(claim, figure, place, matched)
            if likeness is not None and likeness >= _ENOUGH:
                scored.append((likeness, figure))
        if not scored:
            return []
        best = max(likeness for likeness, _ in scored)
        return [figure for likeness, figure in scored if likeness >= best - _EQUALLY_GOOD]

    def _likeness(
        self, claim: Claim, figure: Figure, place: str, matched: dict[int, Figure]
    ) -> float | None:
        """How much a claim is like an indicator; None where their units cannot be the same."""
        mention = self.reading.mentions[claim.mention]
        unit = _measured_in(figure.unit)
        if mention.unit != unit and not any({mention.unit, unit} <= alike for alike in _SAME_UNIT):
            return None
        indicator = self.indicators[figure.indicator]
        likeness = 0.0 if mention.unit == unit else _OTHER_UNIT
        if place and figure.feeds:
            likeness += _SAME_ITEM if place == figure.feeds else _OTHER_ITEM
        clause, sentence = self._around(mention)
        names = (*indicator.names, indicator.title)
        measure = claim.measure
        if any(name in measure or (measure and measure in name) for name in names):
            likeness += _IN_MEASURE
        elif any(name in clause for name in names):
            likeness += _IN_CLAUSE
        elif any(name in sentence for name in names):
            likeness += _IN_SENTENCE
        likeness += _LIKE_TITLE * max(_alike(measure + clause, name) for name in names)
        if indicator.parameter and claim.modality == "limit":
            likeness += _RULE_FOR_LIMIT
        if base := self.growths.get(claim.mention):
            of = matched.get(base)
            pack = figure.indicator.partition(".")[0]
            if of and indicator.growth_of and of.indicator == f"{pack}.{indicator.growth_of}":
                likeness += _GROWTH_OF_NEIGHBOUR
        return likeness

    def _around(self, mention: Mention) -> tuple[str, str]:
        """The clause a mention stands in, and its sentence."""
        sentence = self.reading.sentence_at(mention.start)
        plain = self.reading.plain
        start = sentence.start
        for mark in _CLAUSE.finditer(plain, sentence.start, mention.start):
            start = mark.end()
        end = _CLAUSE.search(plain, mention.end, sentence.end)
        clause = Span(start, end.start() if end else sentence.end)
        return plain[clause.start : clause.end], plain[sentence.start : sentence.end]


def _judge(
    reading: Reading, claim: Claim, mention: Mention, found: list[Figure], stated: set[str]
) -> Verified:
    """A claim held against the figures it may state; of several that fit, one not stated yet."""
    words = reading.text[mention.start : mention.end]
    claimed = _claimed(mention, reading.plain)
    one = Verified(
        claim=claim, mention=mention, words=words, verdict="undecidable", claimed=claimed
    )
    if not found:
        one.why = "没有对应的指标"
        return one
    known = [figure for figure in found if figure.value is not None]
    if not known:
        one.figure, one.why = found[0], found[0].missing
        return one
    if claimed is None:
        one.figure, one.why = known[0], "读不出数值"
        return one
    fitting = [figure for figure in known if _holds(claimed, mention, figure)]
    one.figure = min(fitting or known, key=lambda figure: figure.indicator in stated)
    one.verdict = "holds" if fitting else "fails"
    if len(found) > 1:
        one.why = "词语可指多个指标：" + "、".join(figure.title for figure in found)
    return one


def _holds(claimed: Interval, mention: Mention, figure: Figure) -> bool:
    """Whether a figure lies in what the words can mean.

    A count is exact, but 五年 and 24小时 are what 5.3 years and 23.98 hours are told as: where the
    figure is no whole number it is rounded as the words are.
    """
    assert figure.value is not None
    if claimed.holds(figure.value):
        return True
    step = mention.step
    if step is None or figure.value == figure.value.to_integral_value():
        return False
    return claimed.holds((figure.value / step).to_integral_value(ROUND_HALF_UP) * step)


def _claimed(mention: Mention, plain: str) -> Interval | None:
    """What a claim can mean: its rounding interval, or the bounds that its words set."""
    meant = reach(mention, plain)
    if meant is not None:
        return meant.narrow
    if isinstance(mention.low, Decimal) and isinstance(mention.high, Decimal):
        return Interval(mention.low, mention.high)
    return None


def _measured_in(printed: str) -> str:
    """The reader's name of a printed unit: 亿元 -> CNY, 万人次 -> 人次, % -> %."""
    unit = _SCALE.sub("", printed)
    return _CURRENCY.get(unit, unit)


def _unit_number(feeds: str, unit: str) -> int | None:
    if feeds:
        return int(feeds.partition(".")[0])
    return int(parse_numeral(unit).value) if unit else None


def _alike(words: str, name: str) -> float:
    """Share of a name's pairs of characters that stand in some words.

    >>> _alike("全年发放贷款", "发放贷款笔数")
    0.6
    """
    pairs = {name[at : at + 2] for at in range(len(name) - 1)}
    return sum(pair in words for pair in pairs) / len(pairs) if pairs else 0.0
