"""Which planted errors a text can tell apart: the slips that one change alone would undo.

Figures that must be equal show that one of them is wrong, not which, nor what it was. Who knows
the class of the slip knows more: of all slips of that class, in any figure of the relation, only
some lead to what the text now says and leave the relation holding once undone. Where there is
one, the error is determinate; where there are n, a guess by the figures and the class alone is
right one time in n. No rule and no guard of the program has a say.
"""

from collections.abc import Callable, Iterator

from slips import ADDEND_PERCENTS, Slip, other_scale, scaled
from stated import EQUALITIES
from written import Copy, Figure, Writing, figure_of, well_formed

from kaocheng.reading.reading import Reading

DIGITS = "0123456789"


def mends(name: str, slip: Slip, reading: Reading) -> int | None:
    """How many slips of a class, each undone alone, make the relation of a planted one hold.

    name     the class, one of slips.CLASSES
    reading  of the text before the slip
    returns  at least 1, the slip itself; None where the relation only bounds its figures, or the
             slip is not in the number or scale of one
    """
    if slip.stated is None or slip.stated.kind not in EQUALITIES or slip.writing is None:
        return None
    if name == "growth on the wrong base":
        return 1  # the class names the figure, and the other two give what it was
    copy = Copy.of(reading, slip.stated).written(slip.writing)
    operands = slip.stated.operands
    return sum(
        copy.written(writing).holds
        for operand in (operands[1:] if name == "addend of a sum changed" else operands)
        if (figure := figure_of(operand, copy.mentions[operand], copy.plain))
        for writing in _undone(name, figure)
    )


def _undone(name: str, figure: Figure) -> Iterator[Writing]:
    """How a figure may have been written before a slip of a class in it, each way once."""
    if name == "万 for 亿, 亿 for 万":
        writing = other_scale(figure)
        if writing:
            yield writing
        return
    for number in sorted(BEFORE[name](figure.number)):
        if number != figure.number and well_formed(number):
            yield Writing(figure, number, figure.rest)


def before_replaced(number: str) -> set[str]:
    return {
        number[:at] + digit + number[at + 1 :]
        for at, sign in enumerate(number)
        if sign != "."
        for digit in DIGITS
    }


def before_doubled(number: str) -> set[str]:
    """Without one of two like digits that stand together.

    >>> sorted(before_doubled("1331.10"))
    ['131.10']
    """
    return {
        number[:at] + number[at + 1 :]
        for at in range(len(number) - 1)
        if number[at] == number[at + 1]
    }


def before_dropped(number: str) -> set[str]:
    return {number[:at] + digit + number[at:] for at in range(len(number) + 1) for digit in DIGITS}


def before_swapped(number: str) -> set[str]:
    """
    >>> sorted(before_swapped("12.34"))
    ['12.43', '21.34']
    """
    return {
        number[:at] + number[at + 1] + number[at] + number[at + 2 :]
        for at in range(len(number) - 1)
        if "." not in number[at : at + 2]
    }


def before_scaled(number: str) -> set[str]:
    """The addends, with as many places, of which some percentage rounds to a number.

    >>> "5.0" in before_scaled("5.5"), "5.4" in before_scaled("5.5")
    (True, False)
    """
    places = len(number.partition(".")[2])
    units = int(number.replace(".", ""))
    known = set()
    for percent in ADDEND_PERCENTS:
        lowest, highest = (2 * units - 1) * 50 // percent, (2 * units + 1) * 50 // percent + 1
        for value in range(max(lowest, 0), highest + 1):
            digits = str(value).zfill(places + 1)
            old = f"{digits[:-places]}.{digits[-places:]}" if places else digits
            if scaled(old, percent) == number:
                known.add(old)
    return known


BEFORE: dict[str, Callable[[str], set[str]]] = {
    "digit replaced": before_replaced,
    "digit doubled": before_doubled,
    "digit dropped": before_dropped,
    "digits swapped": before_swapped,
    "addend of a sum changed": before_scaled,
}
"""By class: the numbers that a slip of it could have made a number from."""
