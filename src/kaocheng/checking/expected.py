"""What a stated figure should be, in words, for the messages of rules."""

from kaocheng.checking.amounts import Words, spread, style
from kaocheng.checking.intervals import Interval
from kaocheng.checking.repairs import printed
from kaocheng.reading.reading import Reading


def expected(reading: Reading, stated: int, computed: Interval) -> Words:
    """A computed figure in the style of the one stated: 在9.0%至11.1%之间, 为108家."""
    figure = printed(reading)(stated)
    middle = (figure.low + figure.high) / 2 if figure.high.is_finite() else figure.low
    return spread(computed, style(reading.mentions[stated], reading.words(stated)), middle)
