"""Which one slip would explain a broken relation: 131119笔 -> 13119笔, 57.15亿元 -> 571.5亿元.

A relation that fails never says which of its figures is wrong. Every figure is read as it would
stand without one slip of hand, eye or unit, and the readings under which the relation holds are
ranked by how likely they are (a noisy channel, as for spelling: Kernighan, Church and Gale 1990):
by how often such a slip happens (slips.toml); by whether what else the text says of the figure
then holds too; by whether the figure is then written like its neighbours; and by how well the
relation holds, for one that is met in the middle of what rounding allows is better met than one
that is touched at its edge. They are offered; nothing is applied.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

import msgspec

from kaocheng.checking.corroboration import standing, statements_on
from kaocheng.checking.findings import Repair
from kaocheng.checking.intervals import ANYTHING, Interval, reach
from kaocheng.checking.slips import Kind, kinds, meant_by, rarer
from kaocheng.patterns import pattern
from kaocheng.reading.mentions import Mention
from kaocheng.reading.reading import Reading
from kaocheng.text import Span

MOST = 5
"""As many repairs are offered."""

_LONGEST = 18
"""A number of more digits is no slip of one."""

_TWO_SLIPS = Decimal(20)
"""A repair is so much likelier for each further statement it mends, and less for each it breaks.
Not more, as one link in twenty may be none."""

_WRITTEN = pattern(r"(?P<number>\d[\d,]*(?:\.\d+)?)(?P<rest>\D*)$")
_SCALES = {"万": "亿", "亿": "万"}
_FACTOR = {"万": Decimal(10**4), "亿": Decimal(10**8)}
_STEPS = (Decimal(0), Decimal("0.25"), Decimal("0.5"), Decimal("0.75"))
_HALF_STEP = Decimal("0.125")

Figures = Callable[[int], Interval]
"""What a mention, by its index, can mean; anything, where it has no number."""


class _Written(NamedTuple):
    """A figure in parts: the digits of its number and what stands behind them, 57.15 and 亿元.

    one  what one is worth: 57.15亿元 -> 100000000
    """

    number: str
    rest: str
    one: Decimal

    @property
    def places(self) -> int:
        return len(self.number.partition(".")[2])

    @property
    def form(self) -> tuple[str, int]:
        """What it has in common with other figures that are written alike."""
        return self.rest, self.places


class _Change(NamedTuple):
    """One figure with other words: what it then says, by which slip, and how likely that is."""

    mention: int
    words: str
    figure: Mention
    kind: Kind
    likelihood: Decimal


def repairs(
    reading: Reading,
    operands: Sequence[int],
    holds: Callable[[Figures], bool],
    *,
    plausible: Callable[[Figures], Decimal] | None = None,
    reckoned: tuple[int, Interval] | None = None,
) -> tuple[Repair, ...]:
    """The likeliest one-slip changes of some operands under which a relation holds, at most one
    of each kind of slip for each operand.

    holds      whether the relation holds for given figures
    plausible  how likely given figures are beside each other, against those likeliest (1), where
               the relation only bounds them
    reckoned   a mention that was reckoned on the wrong base, and what it should be
    """
    ranked: list[tuple[Decimal, int, str, _Change]] = []
    stands = printed(reading)
    said = statements_on(reading, operands)
    habits: dict[tuple[str, str], Counter[tuple[str, int]]] = {}
    for operand in operands:
        before = standing(said, operand, stands)
        right = reckoned[1] if reckoned is not None and reckoned[0] == operand else None
        unit = (reading.mentions[operand].kind, reading.mentions[operand].unit)
        if unit not in habits:
            habits[unit] = _habits(reading, *unit)
        for change in _changes(reading, operand, right, habits[unit]):
            figures = _with(reading, change, stands)
            if not holds(figures):
                continue
            mended = standing(said, operand, figures) - before
            score = change.likelihood * _TWO_SLIPS**mended * _closeness(holds, figures)
            if plausible is not None:
                score *= plausible(figures)
            ranked.append((-score, operand, change.words, change))
    ranked.sort(key=lambda entry: entry[:3])
    return tuple(_offered(reading, (change for *_, change in ranked)))[:MOST]


def _offered(reading: Reading, ranked: Iterator[_Change]) -> Iterator[Repair]:
    """The first change of each kind in each figure, each in other words."""
    seen: set[tuple[int, object]] = set()
    for change in ranked:
        kind, words = (change.mention, change.kind), (change.mention, change.words)
        if kind not in seen and words not in seen:
            seen.update((kind, words))
            wrong = reading.mentions[change.mention]
            why = {"zh": change.kind.zh, "en": change.kind.en}
            yield Repair(Span(wrong.start, wrong.end), change.words, why)


def printed(reading: Reading, *, wide: bool = False) -> Figures:
    """The figures as they stand in the text, round ones read strictly or loosely."""

    known: dict[int, Interval] = {}

    def figures(mention: int) -> Interval:
        if mention not in known:
            known[mention] = _meant(reading, reading.mentions[mention], wide=wide)
        return known[mention]

    return figures


def _with(reading: Reading, change: _Change, stands: Figures) -> Figures:
    """The figures of a text in which one mention has other words."""
    meant = _meant(reading, change.figure, wide=False)

    def figures(mention: int) -> Interval:
        return meant if mention == change.mention else stands(mention)

    return figures


def _meant(reading: Reading, figure: Mention, *, wide: bool) -> Interval:
    reached = reach(figure, reading.plain)
    if reached is None:
        return ANYTHING
    return reached.wide if wide else reached.narrow


def _closeness(holds: Callable[[Figures], bool], figures: Figures) -> Decimal:
    """How near to the middle of what rounding allows a relation holds: 1 in the very middle, an
    eighth at the edge, falling evenly, as the sums of two rounding errors do."""
    for step in _STEPS:
        if holds(_narrowed(figures, step)):
            return 1 - step + _HALF_STEP if step else Decimal(1)
    return _HALF_STEP


def _narrowed(figures: Figures, share: Decimal) -> Figures:
    """Figures that reach only a share of their way from the middle to the ends."""

    def narrowed(mention: int) -> Interval:
        low, high, *ends = figures(mention)
        if low == high or not (low.is_finite() and high.is_finite()):
            return figures(mention)
        middle, way = (low + high) / 2, (high - low) / 2 * share
        return Interval(middle - way, middle + way, *(ends if way else ()))

    return narrowed


def _changes(
    reading: Reading, mention: int, right: Interval | None, habits: Counter[tuple[str, int]]
) -> Iterator[_Change]:
    """All one-slip changes of a mention's written number."""
    written = _written(reading, mention)
    if written is None:
        return
    stands = reading.mentions[mention]
    for meant, kind, likelihood in _meant_for(written, right):
        if stands.kind == "count" and Decimal(meant.number) * meant.one % 1:
            continue
        if meant.form != written.form:
            likelihood *= Decimal(1 + habits[meant.form]) / habits[written.form]
        words = meant.number + meant.rest
        yield _Change(mention, words, _rewritten(stands, meant), kind, likelihood)


def _meant_for(
    written: _Written, right: Interval | None
) -> Iterator[tuple[_Written, Kind, Decimal]]:
    """What a figure may have been meant to be, by which slip, and how likely by that alone."""
    number, rest, one = written
    for meant in meant_by(number):
        yield _Written(meant.number, rest, one), meant.kind, meant.likelihood
    for scale, other in _SCALES.items():
        if rest.count(scale) == 1 and other not in rest:
            factor = _FACTOR[other] / _FACTOR[scale]
            rescaled = _Written(number, rest.replace(scale, other), one * factor)
            yield rescaled, kinds().scale, Decimal(kinds().scale.share)
    if right is not None and right.low > 0 and right.high.is_finite():
        middle = f"{(right.low + right.high) / 2 / one:.{written.places}f}"
        if Decimal(middle):
            likelihood = kinds().base.share / rarer(number, middle)
            yield _Written(middle, rest, one), kinds().base, likelihood


def _habits(reading: Reading, kind: str, unit: str) -> Counter[tuple[str, int]]:
    """In which forms the text writes its figures of one unit, and how often."""
    same = (
        _written(reading, mention)
        for mention, figure in enumerate(reading.mentions)
        if figure.unit == unit and figure.kind == kind
    )
    return Counter(written.form for written in same if written is not None)


def _written(reading: Reading, mention: int) -> _Written | None:
    """A figure in parts, if it is one number in digits; None for others and for longer ones."""
    stands = reading.mentions[mention]
    found = _WRITTEN.match(reading.plain, stands.start, stands.end)
    if found is None or stands.low != stands.high or not isinstance(stands.low, Decimal):
        return None
    number = found["number"].replace(",", "")
    if not Decimal(number) or len(number) > _LONGEST:
        return None
    return _Written(number, found["rest"], stands.low / Decimal(number))


def _rewritten(stands: Mention, meant: _Written) -> Mention:
    """A figure written otherwise."""
    value = Decimal(meant.number) * meant.one
    step = meant.one.scaleb(-meant.places)
    return msgspec.structs.replace(stands, low=value, high=value, step=step)
