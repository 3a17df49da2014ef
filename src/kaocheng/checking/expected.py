"""What a stated figure should be and what it can mean, in words, for the messages of rules."""

from kaocheng.checking.amounts import Words, extent, spread, style
from kaocheng.checking.intervals import Interval, overlap, reach
from kaocheng.checking.repairs import printed
from kaocheng.reading.reading import Reading

NOTHING = Words("", "")


def expected(reading: Reading, stated: int, computed: Interval) -> Words:
    """A computed figure in the style of the one stated: 在9.0%至11.1%之间, 为108家."""
    figure = printed(reading)(stated)
    middle = (figure.low + figure.high) / 2 if figure.high.is_finite() else figure.low
    return spread(computed, style(reading.mentions[stated], reading.words(stated)), middle)


def mismatch(
    reading: Reading,
    operands: tuple[int, ...],
    stated: int,
    computed: Interval,
    *,
    what: Words,
    formula: Words,
    aside: Words = NOTHING,
) -> dict[str, str]:
    """The message of a figure that is not the one its operands give.

    what      the figure that was computed, so that 应为… can follow: 由418家到526家，增长率
    formula   how, in the words of the text: 526家÷418家－1
    aside     what else can be said of the figure stated: （60家是20家的3倍）
    """
    should, said = expected(reading, stated, computed), as_stated(reading, stated)
    assumed, figure = _assumed(reading, operands), printed(reading)(stated)
    single = figure.low == figure.high and computed.low == computed.high
    meet = single or overlap(figure, computed)
    apart = NOTHING if meet else Words("，两者不相交", ", which lies outside")
    return {
        "zh": f"{what.zh}应{should.zh}，文中写{said.zh}{apart.zh}{aside.zh}；"
        f"算式：{formula.zh}，{assumed.zh}",
        "en": f"{what.en} should be {should.en}; the text says {said.en}{apart.en}{aside.en}. "
        f"Computed as {formula.en}, {assumed.en}",
    }


def as_stated(reading: Reading, stated: int) -> Words:
    """A figure's own words, with what they can mean where that is more than one value."""
    words, figure = reading.words(stated), printed(reading)(stated)
    if figure.low == figure.high or not figure.low.is_finite():
        return Words(words, words)
    meant = extent(figure, style(reading.mentions[stated], words))
    return Words(f"{words}（即{meant.zh}）", f"{words} ({meant.en})")


def relative(earlier: str, later: str, *, falls: bool) -> Words:
    """Growth as it would be written down: 42.7亿元÷38.5亿元－1; a fall the other way round."""
    if falls:
        return Words(f"1－{later}÷{earlier}", f"1 - {later} ÷ {earlier}")
    return Words(f"{later}÷{earlier}－1", f"{later} ÷ {earlier} - 1")


def added(reading: Reading, parts: tuple[int, ...]) -> Words:
    """A sum as it would be written down: 86件＋24件＋8件."""
    words = [reading.words(part) for part in parts]
    return Words("＋".join(words), " + ".join(words))


def _assumed(reading: Reading, operands: tuple[int, ...]) -> Words:
    """How the figures were taken: as counted, as rounded, as loosely as their words allow."""
    reaches = [reach(reading.mentions[operand], reading.plain) for operand in operands]
    vague = [
        as_stated(reading, operand)
        for operand, found in zip(operands, reaches, strict=True)
        if found is not None and found.hedged
    ]
    if vague:
        zh, en = "、".join(one.zh for one in vague), ", ".join(one.en for one in vague)
        return Words(
            f"约数取其可能的范围：{zh}", f"taking vague figures for all they can mean: {en}"
        )
    rounded = {found.narrow.low != found.narrow.high for found in reaches if found is not None}
    if rounded == {False}:
        return Words("各数未经舍入", "taking every figure as an exact count")
    if rounded == {True}:
        return Words("各数按末位四舍五入", "taking every figure as rounded in its last digit")
    return Words(
        "计数未经舍入，其余按末位四舍五入",
        "taking counts as exact and the rest as rounded in its last digit",
    )
