"""A relation put to the test: it holds, it fails with a finding, or a word keeps it from judgement.

A figure read strictly must break the relation for anything to be said. If it would hold with
round figures read loosely (3500万 within 50万), or if one of them is hedged, the finding is a
warning at most.
"""

from collections.abc import Callable
from decimal import Decimal

from kaocheng.checking.findings import Finding, Held, NotAssessable, Outcome
from kaocheng.checking.intervals import Interval, reach
from kaocheng.checking.repairs import Figures, printed, repairs
from kaocheng.reading.reading import Reading
from kaocheng.text import Span


def judge(
    reading: Reading,
    operands: tuple[int, ...],
    holds: Callable[[Figures], bool],
    *,
    guard: Callable[[], str | None],
    at: int,
    message: Callable[[], dict[str, str]],
    mends: Callable[[Figures], bool] | None = None,
    plausible: Callable[[Figures], Decimal] | None = None,
    reckoned: Callable[[], Interval | None] | None = None,
    mendable: tuple[int, ...] | None = None,
) -> Outcome:
    """Judge one relation between some mentions.

    holds     whether it holds for given figures
    guard     the word that keeps it from judgement; asked for only where it does not hold
    at        the mention a finding stands on
    message   says what is wrong, asked for only then
    mends     whether a repair is good enough, where that asks for more than to hold
    plausible how likely given figures are beside each other, from 0 to 1, to rank repairs by
    reckoned  what the figure at `at` should be, if it is what the wrong base gives
    mendable  the operands repairs are sought for; all of them if not given
    """
    if holds(printed(reading)):
        return Held(operands)
    word = guard()
    if word is not None:
        return NotAssessable(operands, word)
    reaches = [reach(reading.mentions[operand], reading.plain) for operand in operands]
    unsure = any(reached is not None and reached.hedged for reached in reaches)
    figure = reading.mentions[at]
    right = None if reckoned is None else reckoned()
    return Finding(
        figure.start,
        figure.end,
        message(),
        related=tuple(
            Span(reading.mentions[operand].start, reading.mentions[operand].end)
            for operand in operands
            if operand != at
        ),
        repairs=repairs(
            reading,
            operands if mendable is None else mendable,
            mends or holds,
            plausible=plausible,
            reckoned=None if right is None else (at, right),
        ),
        grade="warning" if unsure or holds(printed(reading, wide=True)) else "",
    )
